import CorpusModel
import Testing

@testable import CorpusIndex

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that is gone with the value that stands for it.
final class ScratchFolder {
  let path: String

  init() {
    var template = Array("/tmp/quoth-test-XXXXXX".utf8CString)
    unsafe template.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { _ = unsafe mkdtemp(start) }
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in names { unsafe unlink("\(path)/\(name)") }
    unsafe rmdir(path)
  }

  /// The files in the folder.
  var names: [String] {
    guard let stream = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      names.append(
        unsafe withUnsafePointer(to: &entry.pointee.d_name) {
          unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  func bytes(of name: String) -> [UInt8] {
    let descriptor = unsafe open("\(path)/\(name)", O_RDONLY)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 22)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    return Array(bytes[..<max(0, count)])
  }

  func write(_ bytes: [UInt8], to name: String) {
    let descriptor = unsafe open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(descriptor) }
    _ = unsafe bytes.withUnsafeBytes { buffer in
      #if canImport(Glibc)
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      #else
        unsafe Darwin.write(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
  }
}

/// A corpus with something in every section.
func builder(repeating count: Int = 1) -> IndexBuilder {
  let okx = GazetteerEntry(
    id: "okx", name: "OKX", aliases: [Alias("Okex", requires: ["users"], scope: "x"), Alias("欧易")],
    facts: ["kind": "exchange", "country": "SC"], denials: ["OK magazine"])
  var builder = IndexBuilder(
    gazetteers: [Gazetteer(name: "exchange", entries: [okx])], people: Gazetteer(name: "person"),
    outlets: Gazetteer(name: "outlet"), topics: Gazetteer(name: "topic"))
  for number in 0..<count {
    var one = document(
      "one\(number)",
      [
        "Who are you, number \(number)?", "I said “trust me” to users of Okex. Users know.", "Why? 为什么？",
        "Because the order of words, and of numbers like \(number * number), matters to everyone who quotes us.",
      ],
      quotes: [(.nested, "trust me")])
    one.mentions = [Mention(field: "exchange", entry: "okx", range: 60..<64, alias: "Okex")]
    one.blocks[1].mainTopics = ["support"]
    one.blocks[1].doubts = ["the label is misspelt"]
    one.blocks[1].grounds = [Ground("lang", "the document's")]
    one.blocks[1].attribution = Attribution(.label, .sure, cue: "B.")
    one.blocks[1].affiliation = "OKX"
    one.blocks[1].time = 61_000
    one.blocks[1].date = StatedDate(year: 2024, month: 5, day: nil)
    one.title = "A talk"
    one.notes = ["read as GB18030"]
    builder.add(one)
  }
  builder.add(document("two", ["Who are you?", "Nobody."]))
  return builder
}

/// All that an index answers, as lines.
func dump(_ index: CorpusIndex) -> [String] {
  var lines = ["\(index.fingerprint) \(index.information.report)"]
  for number in 0..<index.documentCount {
    let record = index.document(number)
    lines.append("\(record) \(index.document(withID: record.id) ?? -1)")
    for mention in index.mentions(ofDocument: number, inside: 0..<record.byteCount) { lines.append("\(mention)") }
    for question in index.answeredQuestions(ofDocument: number) { lines.append("\(question)") }
  }
  for block in 0..<index.blockCount {
    lines.append("\(index.block(block)) \(index.text(ofBlock: block)) \(index.wordCount(ofBlock: block))")
    let speaker = index.speaker(ofBlock: block)
    let question = index.question(ofTurn: block)
    lines.append("\(speaker?.id ?? "-") \(question ?? -1) \(index.blocks(withIDPrefix: "\(index.id(ofBlock: block))"))")
    lines.append("\(Array(index.overlays(overLeaf: block))) \(index.termPositions(ofBlock: block))")
  }
  for position in 0..<index.tokens.count {
    lines.append("\(index.term(at: position)) \(index.termRange(at: position))")
  }
  for term in 0..<index.dictionary.count {
    let blocks = index.dictionary.blocks(of: term)
    lines.append(
      "\(index.dictionary.spelling(term)) \(Array(blocks)) \(index.dictionary.frequency(of: term)) \(index.dictionary.leafCount(of: term))"
    )
  }
  for facet in index.facets {
    lines.append("\(facet.name) \(Array(facet.entries))")
    for block in 0..<index.blockCount { lines.append("\(Array(facet.values(ofBlock: block)))") }
    for value in facet.entries.indices { lines.append("\(Array(facet.blocks(withValue: value)))") }
  }
  for person in index.people { lines.append("\(person) \(index.people.person(withID: person.id)?.name ?? "-")") }
  for gazetteer in index.gazetteers {
    for entry in gazetteer.entries {
      lines.append("\(gazetteer.name) \(entry.id) \(entry.aliases) \(entry.facts.sorted { $0.key < $1.key })")
      lines.append("\(entry.denials)")
    }
  }
  lines.append("\(Array(index.copies.copies)) \(index.copies.members)")
  for block in 0..<index.blockCount { lines.append("\(index.copies.primary(ofBlock: block) ?? -1)") }
  return lines
}

@Suite struct CorpusFileTests {
  let folder = ScratchFolder()
  var path: String { "\(folder.path)/corpus.quoth" }
  let information = CorpusInformation(
    builder: "test", paths: ["talks"],
    report: LoadReport(unread: [LoadReport.Item(path: "a.png", message: "an image")], documents: 3, bytes: 99))

  @Test func aFileAnswersAsMemoryDoes() throws {
    let memory = dump(builder(repeating: 40).finish())
    try builder(repeating: 40).write(to: path, information)
    let index = try CorpusFile.open(path)
    #expect(index.information.builder == "test")
    #expect(index.information.report == information.report)
    #expect(dump(index).dropFirst() == memory.dropFirst())
    #expect(index.damage == nil)
    try CorpusFile.check(path)
    #expect(folder.names == ["corpus.quoth"])
  }

  @Test func anEmptyCorpusIsAFileToo() throws {
    let empty = IndexBuilder(
      gazetteers: [], people: Gazetteer(name: "person"), outlets: Gazetteer(name: "outlet"),
      topics: Gazetteer(name: "topic"))
    try empty.write(to: path, information)
    let index = try CorpusFile.open(path)
    #expect(index.blockCount == 0)
    #expect(index.documentCount == 0)
  }

  /// Wherever a byte is spoilt, the answer is the old one or the damage is told.
  @Test func noSpoiltByteGoesUnseen() throws {
    try builder(repeating: 40).write(to: path, information)
    let whole = folder.bytes(of: "corpus.quoth")
    let answers = dump(try CorpusFile.open(path))
    var dice = SystemRandomNumberGenerator()
    var seen = 0
    for _ in 0..<150 {
      var spoilt = whole
      let place = Int.random(in: 0..<whole.count, using: &dice)
      spoilt[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      folder.write(spoilt, to: "spoilt.quoth")
      do throws(CorpusFileError) {
        let index = try CorpusFile.open("\(folder.path)/spoilt.quoth")
        let found = dump(index)
        if index.damage == nil { #expect(found == answers, "byte \(place)") } else { seen += 1 }
      } catch {
        seen += 1
        #expect(!error.reason.isEmpty)
      }
    }
    #expect(seen > 0)
  }

  /// A file whose checksums are right and whose numbers are wrong is told too, or answers something; it stops nothing.
  @Test func forgedNumbersStopNothing() throws {
    try builder(repeating: 10).write(to: path, information)
    let whole = folder.bytes(of: "corpus.quoth")
    var dice = SystemRandomNumberGenerator()
    for _ in 0..<150 {
      var forged = whole
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        forged[Int.random(in: CorpusFormat.headerSize..<whole.count, using: &dice)] = UInt8.random(
          in: 0...255, using: &dice)
      }
      folder.write(resealed(forged), to: "forged.quoth")
      do throws(CorpusFileError) {
        _ = dump(try CorpusFile.open("\(folder.path)/forged.quoth"))
      } catch {
        #expect(!error.reason.isEmpty)
      }
    }
  }

  @Test func aFileThatIsCutOffIsRefused() throws {
    try builder().write(to: path, information)
    let whole = folder.bytes(of: "corpus.quoth")
    for count in [1, 7, 8, 63, 64, 65, whole.count / 2, whole.count - 1] {
      folder.write(Array(whole[..<count]), to: "cut.quoth")
      #expect(throws: CorpusFileError.self) { try CorpusFile.open("\(folder.path)/cut.quoth") }
    }
    folder.write(whole + [0], to: "long.quoth")
    #expect(throws: CorpusFileError.cut(stated: whole.count, found: whole.count + 1)) {
      try CorpusFile.open("\(folder.path)/long.quoth")
    }
  }

  @Test func othersFilesAreRefusedByName() throws {
    folder.write(Array("Ann: Hello.\n".utf8), to: "talk.txt")
    #expect(throws: CorpusFileError.foreign) { try CorpusFile.open("\(folder.path)/talk.txt") }
    folder.write([], to: "empty")
    #expect(throws: CorpusFileError.foreign) { try CorpusFile.open("\(folder.path)/empty") }
    #expect(throws: CorpusFileError.foreign) { try CorpusFile.open(folder.path) }
    #expect(throws: CorpusFileError.system(code: ENOENT)) { try CorpusFile.open("\(folder.path)/missing") }
  }

  @Test func laterFormatsAreRefusedByNumber() throws {
    try builder().write(to: path, information)
    var bytes = folder.bytes(of: "corpus.quoth")
    bytes[8] = 200
    folder.write(bytes, to: "later.quoth")
    #expect(throws: CorpusFileError.newer(version: 200)) { try CorpusFile.open("\(folder.path)/later.quoth") }
  }

  @Test func whatBuildersLeftBehindIsRemovedAndALivingOneKept() throws {
    folder.write([1, 2, 3], to: "corpus.quoth.1-dead.part")
    folder.write([1, 2, 3], to: "other.quoth.1-dead.part")
    let living = try FileSink(path: path)
    try builder().write(to: path, information)
    #expect(folder.names.filter { $0.hasSuffix(".part") }.count == 2)
    #expect(folder.names.contains("other.quoth.1-dead.part"))
    _ = consume living
    #expect(folder.names == ["corpus.quoth", "other.quoth.1-dead.part"])
  }

  @Test func aFailedBuildLeavesTheOldFile() throws {
    try builder().write(to: path, information)
    let old = folder.bytes(of: "corpus.quoth")
    #expect(throws: CorpusFileError.system(code: ENOENT)) {
      try builder().write(to: "\(folder.path)/missing/corpus.quoth", information)
    }
    do {
      var sink = try FileSink(path: path)
      unsafe try old.withUnsafeBytes { unsafe try sink.append($0) }
    }
    #expect(folder.bytes(of: "corpus.quoth") == old)
    #expect(folder.names == ["corpus.quoth"])
  }

  /// The bytes with checksums that fit them, as a forger would make them.
  private func resealed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    func word(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(truncatingIfNeeded: UInt64(bytes[place + $1]) << UInt64(8 * $1)) }
    }
    func put(_ number: UInt64, _ count: Int, at place: Int) {
      for byte in 0..<count where place + byte < bytes.count {
        bytes[place + byte] = UInt8(truncatingIfNeeded: number >> UInt64(8 * byte))
      }
    }
    func sum(_ range: Range<Int>) -> UInt64 { unsafe Array(bytes[range]).withUnsafeBytes { unsafe xxh3($0) } }
    let (count, table, sums) = (word(20, 4), word(32, 8), word(40, 8))
    for number in 0..<count {
      let entry = table + number * CorpusFormat.entrySize
      let (kind, width, offset) = (word(entry, 4), word(entry + 8, 8), word(entry + 16, 8))
      let (size, first) = (word(entry + 24, 8), word(entry + 32, 8))
      guard [1, 2, 3, 4, 8].contains(width), (0...bytes.count).contains(offset), size >= 0,
        size <= bytes.count - offset, (0..<bytes.count).contains(first), kind != SectionKind.checksums.rawValue
      else { continue }
      let piece = Section.pieceSize(width: width)
      for (place, start) in stride(from: 0, to: size, by: piece).enumerated() {
        put(
          sum(offset + start..<offset + min(size, start + piece)) & 0xFFFF_FFFF, 4, at: sums + (first + place) * 4)
      }
    }
    put(sum(table..<bytes.count), 8, at: 48)
    put(sum(0..<56), 8, at: 56)
    return bytes
  }

  @Test func aFileThatIsWrittenToWhileItIsOpenIsTrustedNoMore() throws {
    try builder().write(to: path, information)
    // Clocks of file systems go in steps.
    let longAgo = [timespec(tv_sec: 1_000, tv_nsec: 0), timespec(tv_sec: 1_000, tv_nsec: 0)]
    #expect(unsafe utimensat(AT_FDCWD, path, longAgo, 0) == 0)
    let index = try CorpusFile.open(path)
    #expect(index.damage == nil)
    let name = try #require(folder.names.first)
    folder.write(folder.bytes(of: name), to: name)
    #expect(index.damage == .changed)
    #expect(try CorpusFile.open(path).damage == nil)
  }

  @Test func othersPartsStay() throws {
    for name in ["corpus.quoth.zip.part", "corpus.quoth.1-Dead.part", "corpus.quoth.x-1.part", "corpus.quoth.1-.part"] {
      folder.write([1], to: name)
    }
    try builder().write(to: path, information)
    #expect(folder.names.filter { $0.hasSuffix(".part") }.count == 4)
  }

  @Test func aNewFileHasThePermissionsAndTheLinkOfTheOldOne() throws {
    try builder().write(to: path, information)
    #expect(unsafe chmod(path, 0o600) == 0)
    let link = "\(folder.path)/link.quoth"
    #expect(unsafe symlink("corpus.quoth", link) == 0)
    try builder().write(to: link, information)
    var status = stat()
    #expect(unsafe lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(unsafe stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }
}
