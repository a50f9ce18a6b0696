import CAllocator
import CorpusModel
import Diagnostics
import Ingestion

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// How fast files become documents (decoded, segmented, attributed, tagged), with nothing else in the time: no index, no
// output, the files in memory before the clock starts.
//
//   Reading [--threads N] [--runs N] [--print] FILE…
//
// Prints the MB, the fastest run's seconds and MB/s. With --print, what was read instead: everything that a document
// holds, so that two builds can be compared.

/// The files with their bytes, claimed one by one.
@safe private final class Work: @unchecked Sendable {
  let files: [(path: String, bytes: [UInt8])]
  let ingestor: Ingestor
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var next = 0

  init(_ files: [(path: String, bytes: [UInt8])], _ ingestor: Ingestor) {
    self.files = files
    self.ingestor = ingestor
    unsafe pthread_mutex_init(mutex, nil)
  }

  func claim() -> Int? {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    next += 1
    return next <= files.count ? next - 1 : nil
  }

  func documents(_ place: Int) -> [Document] {
    let (path, bytes) = files[place]
    do throws(Diagnostic) {
      return try ingestor.read(bytes, file: SourceFile(path: path), id: "d\(place)")
    } catch {
      return []
    }
  }

  func run() { while let place = claim() { _ = documents(place) } }
}

private func contents(_ path: String) -> [UInt8] {
  guard let file = unsafe fopen(path, "rb") else { return [] }
  defer { unsafe fclose(file) }
  unsafe fseek(file, 0, SEEK_END)
  let size = unsafe ftell(file)
  unsafe rewind(file)
  return unsafe [UInt8](unsafeUninitializedCapacity: max(size, 0)) { buffer, count in
    count = unsafe fread(buffer.baseAddress, 1, buffer.count, file)
  }
}

private func read(_ work: Work, threads: Int) {
  var others: [pthread_t] = []
  for _ in 1..<max(1, threads) {
    var thread: pthread_t = 0
    let body = unsafe Unmanaged.passRetained(work).toOpaque()
    let made = unsafe pthread_create(
      &thread, nil,
      {
        if let body = unsafe $0 { unsafe Unmanaged<Work>.fromOpaque(body).takeRetainedValue().run() }
        return nil
      }, body)
    if made == 0 { others.append(thread) }
  }
  work.run()
  for thread in others { pthread_join(thread, nil) }
}

private func main() throws(Diagnostic) {
  // As the program itself begins.
  allocator_keep_freed(256 << 20, 32 << 20)
  var arguments = CommandLine.arguments.dropFirst()
  var (threads, runs, prints) = (2, 5, false)
  while let option = arguments.first, option.hasPrefix("--") {
    arguments = arguments.dropFirst()
    switch option {
    case "--threads": threads = arguments.popFirst().flatMap { Int($0) } ?? threads
    case "--runs": runs = arguments.popFirst().flatMap { Int($0) } ?? runs
    case "--print": prints = true
    default: throw Diagnostic("unknown option \(option)")
    }
  }
  let files = arguments.map { (path: $0, bytes: contents($0)) }
  let ingestor = Ingestor(lexicon: try Lexicon.shipped())
  if prints {
    let work = Work(files, ingestor)
    while let place = work.claim() {
      for document in work.documents(place) {
        print("DOCUMENT \(files[place].path)")
        var shown = document
        shown.text = []
        shown.blocks = []
        shown.mentions = []
        print(shown, String(decoding: document.text.prefix(4000), as: UTF8.self).hash, document.text.count)
        for block in document.blocks { print(block) }
        for mention in document.mentions { print(mention) }
      }
    }
    return
  }
  let size = Double(files.reduce(0) { $0 + $1.bytes.count }) / 1e6
  var best = Double.infinity
  for _ in 0..<runs {
    let work = Work(files, ingestor)
    best = min(best, ContinuousClock().measure { read(work, threads: threads) } / .seconds(1))
  }
  print("\(size) MB  \(best) s  \(size / best) MB/s")
}

extension String {
  fileprivate var hash: UInt64 { utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 } }
}

try main()
