"""Thirteen questions of a corpus that is made up and always the same, asked of quoth and, where sqlite3 is installed, of
SQLite with its full-text index: cold (a process from its start to its answer), warm (a line through a pipe to a process that
has answered it before) and again (the same where quoth has kept what the filter found; a warm answer is made anew).

    questions.py QUOTH FOLDER TURNS RUNS

Numbers that both give must agree. SQLite answers what it has a word for; ratios are quoth's time by SQLite's.
"""

import itertools, json, os, random, shutil, statistics, subprocess, sys, time

quoth, folder, turns, runs = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])

EXCHANGES = ["Binance", "Kraken", "OKX", "Bitget", "Bybit", "Coinbase", "Gemini", "Bitstamp"]
TOPICS = ["support", "security", "regulation", "fees", "listing", "wallets", "staking", "derivatives"]
GIVEN = ["Ada", "Ben", "Chloe", "Dan", "Eva", "Finn", "Gita", "Hugo", "Ines", "Jon", "Kira", "Luis", "Mia", "Noah", "Olga"]
FAMILY = ["Alder", "Berg", "Castro", "Dumont", "Ek", "Fabre", "Grimm", "Haas", "Ivers", "Jansen", "Kato", "Lund", "Marsh"]
# The most frequent words of English first, then words that the questions ask for, then ones that nobody has heard.
COMMON = (
    "the of and to a in is that it for was on are as with they at be this have from or had by but not what all were we"
    " when your can said there use an each which she do how their if will up other about out many then them these so"
).split()
ASKED = {"market": 90, "users": 110, "exchange": 140, "bitcoin": 160, "trading": 170, "volume": 400, "security": 420,
         "compliance": 700, "liquidity": 800, "regulation": 900, "regulator": 1500, "regulators": 2500,
         "regulated": 3000, "organization": 1200, "authorization": 4000, "stability": 1900, "collateral": 30000}
SPEAKER = "Ada Alder"


def vocabulary(random, size):
    syllables = [c + v for c in "bcdfglmnprstvz" for v in ("a", "e", "i", "o", "u", "an", "er", "is")]
    words, seen = list(COMMON), set(COMMON) | set(ASKED)
    for length in itertools.count(2):
        for _ in range(size // 3):
            word = "".join(random.choices(syllables, k=length))
            if word not in seen and not word.startswith("regulat"):
                seen.add(word)
                words.append(word)
        if len(words) >= size:
            break
    for word, rank in ASKED.items():
        words.insert(rank, word)
    return words


def make(path):
    """Writes one JSON object a turn; words by rank as Zipf has them."""
    source = random.Random(20260101)
    words = vocabulary(source, 60000)
    weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(words))))
    with open(path + ".part", "w", encoding="utf-8") as file:
        for number in range(turns):
            if number % 40 == 0:
                doc, lang = f"d{number // 40:06}", source.choices(["en", "fr", "de"], [6, 3, 1])[0]
                date = f"{source.randint(2018, 2025)}-{source.randint(1, 12):02}-{source.randint(1, 28):02}"
                cast = [(f"{source.choice(GIVEN)} {source.choice(FAMILY)}", source.choice(EXCHANGES)) for _ in range(3)]
                if source.random() < 0.02:
                    cast[0] = (SPEAKER, "Binance")
            speaker, affil = cast[source.randrange(len(cast))]
            text = source.choices(words, cum_weights=weights, k=source.randint(20, 115))
            for place in range(9, len(text), 13):
                text[place] += source.choice([".", ",", "?"])
            exchanges = sorted({source.choice(EXCHANGES).lower() for _ in range(source.choice([0, 1, 1, 2]))})
            topics = sorted({source.choice(TOPICS) for _ in range(source.choice([0, 1, 2]))})
            row = {"doc": doc, "turn": number % 40 + 1, "speaker": speaker, "affil": affil, "exchanges": exchanges,
                   "topics": topics, "lang": lang, "date": date, "text": " ".join(text)}
            file.write(json.dumps(row) + "\n")
    os.replace(path + ".part", path)


def load(source, path):
    """The same rows in SQLite: a table with indexes, and FTS5 in one segment."""
    import sqlite3

    if os.path.exists(path + ".part"):
        os.remove(path + ".part")
    base = sqlite3.connect(path + ".part")
    base.executescript(
        "pragma journal_mode=off; pragma synchronous=off;"
        "create table turns(id integer primary key, speaker text, affil text, lang text, text text);"
        "create table mentions(turn integer, exchange text); create table about(turn integer, topic text);"
        "create virtual table words using fts5(text, content='turns', content_rowid='id', tokenize='unicode61');")
    with open(source, encoding="utf-8") as file:
        for number, line in enumerate(file):
            row = json.loads(line)
            base.execute("insert into turns values(?,?,?,?,?)", (number, row["speaker"], row["affil"], row["lang"], row["text"]))
            base.execute("insert into words(rowid, text) values(?,?)", (number, row["text"]))
            base.executemany("insert into mentions values(?,?)", [(number, name) for name in row["exchanges"]])
            base.executemany("insert into about values(?,?)", [(number, name) for name in row["topics"]])
    base.executescript(
        "insert into words(words) values('optimize'); create index who on turns(speaker, lang);"
        "create index named on mentions(turn, exchange); create index naming on mentions(exchange, turn);"
        "create index topics on about(turn, topic); analyze;")
    base.commit()
    base.close()
    os.replace(path + ".part", path)


# The question, quoth's words for it, SQLite's; where the answers can be compared, both are one number.
FOUND = "select count(*) from words where words match "
QUESTIONS = [
    ("Q1 speaker, language", f'speaker:"{SPEAKER}" lang:fr | count', f"select count(*) from turns where speaker='{SPEAKER}' and lang='fr'", True),
    ("Q2 rare word", "collateral | count", FOUND + "'collateral'", True),
    ("Q3 most frequent word", "the | count", FOUND + "'the'", True),
    ("Q4 phrase", '"trading volume" | count', FOUND + "'\"trading volume\"'", True),
    ("Q4b frequent phrase", '"of the" | count', FOUND + "'\"of the\"'", True),
    ("Q5 words, not, mention", "market users -bitcoin exchange:binance | count",
     "select count(*) from words join mentions on turn=words.rowid and exchange='binance' where words match 'market AND users NOT bitcoin'", True),
    ("Q6 prefix", "regulat* | count", FOUND + "'regulat*'", True),
    ("Q7 regular expression", r"/\b\w+(?:ization|ability)[.,?]? (?:of|and)\b/i | count", None, False),
    ("Q8 word by mention", "market | count by exchange | tsv",
     "select exchange, count(*) from words join mentions on turn=words.rowid where words match 'market' group by 1", False),
    ("Q9 cross-tab", "* | count by affiliation, topic | tsv", "select affil, topic, count(*) from turns join about on turn=id group by 1, 2", False),
    ("Q10a 100 lines", "exchange | kwic width:8 | first 100 | tsv", "select snippet(words, 0, '', '', '', 16) from words where words match 'exchange' limit 100", False),
    ("Q10b all lines", "exchange | kwic width:8 | tsv", "select snippet(words, 0, '', '', '', 16) from words where words match 'exchange'", False),
    ("Q11 collocates", "exchange | collocates 5 by ll | first 50 | tsv", None, False),
    ("Q12 ranked", "exchange OR security OR compliance OR liquidity | sort relevance | first 20 | tsv",
     "select rowid from words where words match 'exchange OR security OR compliance OR liquidity' order by rank limit 20", False),
    ("Q13 words of a part", "lang:en affiliation:binance | words | tsv", None, False),
]


def cold(command):
    times, answer = [], b""
    for _ in range(runs):
        start = time.perf_counter()
        answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000, answer


def warm(command, question, end, renew=None):
    """The median of the answers after the first; `end` makes the program say where an answer ends.

    `renew` gives a command for each number, untimed, after which nothing that was kept of an answer serves the next."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    times = []

    def ask(line):
        process.stdin.write(f"{line}\n{end}\n".encode())
        process.stdin.flush()
        while not process.stdout.readline().startswith(b"@@END@@"):
            pass

    for number in range(runs + 1):
        if renew:
            ask(renew(number))
        start = time.perf_counter()
        ask(question)
        times.append(time.perf_counter() - start)
    process.stdin.close()
    process.wait()
    return statistics.median(times[1:]) * 1000


def last_number(answer):
    return int(answer.decode().split()[-1].replace(",", ""))


def main():
    os.makedirs(folder, exist_ok=True)
    os.environ.update(QUOTH_CACHE="", QUOTH_HISTORY="")
    rows, corpus, base = (os.path.join(folder, f"{turns}.{ending}") for ending in ("jsonl", "quoth", "sqlite"))
    if not os.path.exists(rows):
        make(rows)
    size = os.path.getsize(rows) / 1e6
    if os.path.exists(corpus):
        os.remove(corpus)
    start = time.perf_counter()
    subprocess.run([quoth, "index", rows, "-o", corpus], check=True, stdout=subprocess.DEVNULL)
    taken = time.perf_counter() - start
    print(f"{turns} turns, {size:.0f} MB of JSON Lines: quoth index {taken:.1f} s, {size / taken:.1f} MB/s, file {os.path.getsize(corpus) / 1e6:.0f} MB")
    shell = shutil.which("sqlite3")
    if shell and not os.path.exists(base):
        start = time.perf_counter()
        load(rows, base)
        print(f"SQLite, through Python: {time.perf_counter() - start:.1f} s, {os.path.getsize(base) / 1e6:.0f} MB")
    print(f"\nmilliseconds, median of {runs}\n{'':26}{'cold':>10}{'SQLite':>10}{'ratio':>8}{'warm':>10}{'SQLite':>10}{'ratio':>8}{'again':>10}")
    wrong = False
    for name, query, sql, isNumber in QUESTIONS:
        own, answer = cold([quoth, "-q", "--no-rc", "-c", query, corpus])
        shell_of = [quoth, "-q", "--no-rc", corpus]
        # What filters found is kept with the settings under which they ran.
        anew = warm(shell_of, query, ".print @@END@@", lambda number: f".set steps {1_000_000 + number}")
        again = warm(shell_of, query, ".print @@END@@")
        times = [own, None, anew, None]
        if shell and sql:
            times[1], other = cold([shell, "-batch", base, sql])
            times[3] = warm(["stdbuf", "-oL", shell, "-batch", base], sql + ";", ".print @@END@@") if shutil.which("stdbuf") else None
            if isNumber and last_number(answer) != last_number(other):
                wrong = True
                name += f" ({last_number(answer)}, not {last_number(other)})"
        cells = []
        for mine, others in (times[:2], times[2:]):
            cells += [f"{mine:10.2f}", f"{others:10.2f}" if others else f"{'–':>10}", f"{mine / others:8.2f}" if others else f"{'–':>8}"]
        print(f"{name:26}" + "".join(cells) + f"{again:10.2f}", flush=True)
    if wrong:
        sys.exit("quoth: the answers differ where the numbers stand in brackets")


main()
