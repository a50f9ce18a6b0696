/// A page of the help on what is neither command nor stage nor field.
struct HelpTopic: Sendable {
  /// The word after `.help`.
  var name: String
  /// A few words for the list.
  var summary: String
  var text: String
}

/// The pages, in the order of the overview.
let helpTopicList: [HelpTopic] = [
  HelpTopic(
    name: "filter", summary: "how turns are chosen, on one page",
    text: """
      The filter chooses turns

        users                      the word, folded: case, accents and width do not matter
        "warmest exchange"         these words in this order; «…», „…“, “…” and 「…」 do as well
        user*  *börse  organi?ation   any letters, one letter
        "users trust"~5            within five words of each other, in any order
        exact:"Okex Node"          these very characters
        OKX%C  "réalité"%D         case counts, accents count (see .help matching)
        /\\$\\d+ ?million/i           a regular expression
        field:value                field:(a OR b)  field:"two words"  field:val*  field:any  field:none
        len:>50  turn:3..8  date:2024..2025-06
        a b    a AND b             both
        a OR b                     either; the word in capitals
        -a     NOT a               not
        ( … )                      a group
        within:sentence ( a b )    both in one sentence; paragraph, qa and doc too
        asked:( filter )           answers to questions that the filter finds
        @name  @_  %3              a named set, the last result, the third result
        $name                      a variable
        *                          every turn

      Turns and quotations are seen unless kind: says otherwise (kind:all, kind:heading …).
      A query goes on after | with stages. @name = query keeps what it finds.
      """),
  HelpTopic(
    name: "matching", summary: "what counts in the spelling of words and names",
    text: """
      Case, accents and width of letters do not count, and people and things are found under all their names.
      After a term % makes one of these count, or several:

        OKX%C              case: OKX, not okx
        réalité%D          diacritics, and œ, ß, ø: réalité, not realite
        Ｂｙｂｉｔ%W             width, and other forms of letters: Ｂｙｂｉｔ, not Bybit
        exchange:Okex%A    aliases: where Okex is said, not OKX; speaker:CZ%A: where that is the printed label
        "Okex Node"%CD     several; after phrases, "a b"~5, wildcards, word~1 and values of fields
        cql:( "U.*"%C )    and in patterns

      .set strict case,accents makes them count everywhere; a small letter takes that back for a term: okx%c.
      exact:"…" is these very characters, and expressions in / / have a flag: /okx/i.
      .explain QUERY shows what counts in each term.
      """),
  HelpTopic(
    name: "keys", summary: "the keys of the prompt",
    text: """
      Keys

        Enter            runs what is whole; goes on in a new line where a bracket, a quotation or | is open
        Alt-Enter        a new line
        TAB              completes fields, values, stages, commands; lists them where several fit
        Up, Down         lines of the text, then what was typed before; with a beginning typed, what begins so
        Ctrl-R           searches what was typed before; again for older, Ctrl-G gives up
        Ctrl-C           drops the line, or stops the query that runs
        Ctrl-D           leaves, on an empty line
        Ctrl-A, Ctrl-E   start and end; Ctrl-Left, Ctrl-Right by words
        Ctrl-W, Ctrl-U   delete the word before, the line; Ctrl-K what follows; Ctrl-Y puts it back
        Ctrl-L           clears the screen

      ~/.editrc can bind others (man editrc).

      What is longer than the screen goes to a pager: less, or the program that PAGER or QUOTH_PAGER names (none where that is
      empty or cat). q leaves it, and what was not written yet is not made. .set pager off writes all at once.
      """),
  HelpTopic(
    name: "scripts", summary: "saved queries with parameters, and the command line",
    text: """
      Scripts are files of the same lines

        # What a guest says on a topic.
        .param guest tina
        .print ## Promises
        speaker:$guest topic:support | quote | as markdown
        speaker:$guest | expect >= 1

        quoth run promises.quoth --set guest=xie seeds
        quoth -f promises.quoth seeds
        quoth -c 'topic:support | jsonl' seeds
        quoth seeds <promises.quoth

      Beside questions, each with --help:

        quoth check seeds                      how each document was understood
        quoth index seeds -o seeds.quoth       one file that opens at once: quoth seeds.quoth
        quoth info seeds.quoth                 what is in it
        quoth text 002 seeds                   a document's whole text, in which start and end count

      Folders are kept so in your cache, and what changed is read again; --no-cache reads all.
      A script stops at its first error. A line that starts with | goes on with the line before; # starts a comment.
      Status: 0 done, 1 an error in -c, 2 wrong arguments, 3 a script stopped or an expect failed, 130 interrupted.
      """),
]
