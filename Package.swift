// swift-tools-version: 6.2
import PackageDescription

// QUOTH_STATIC=1 links one executable with no shared libraries (Linux; `scripts/quoth` sets it): process start is
// then about a millisecond. SwiftPM does not pass on what `pkg-config --static` says, so the transitive archives
// are named here.
let isStatic = Context.environment["QUOTH_STATIC"] == "1"
let editArchives: [LinkerSetting] = isStatic ? ["tinfo", "bsd", "md"].map { .linkedLibrary($0) } : []
let icuArchives: [LinkerSetting] = isStatic ? ["icudata", "stdc++", "m"].map { .linkedLibrary($0) } : []

let xmlArchives: [LinkerSetting] =
  isStatic ? ["icui18n", "icuuc", "icudata", "z", "lzma", "stdc++", "m"].map { .linkedLibrary($0) } : []
let archiveArchives: [LinkerSetting] =
  isStatic ? ["nettle", "lzma", "zstd", "lz4", "bz2", "z"].map { .linkedLibrary($0) } : []

// QUOTH_FUZZ=1 adds the target that feeds the readers with damaged files, and counts what they reach (`scripts/fuzz`).
let isFuzzing = Context.environment["QUOTH_FUZZ"] == "1"
let coverage: [SwiftSetting] = isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : []

let swift: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
]

func room(_ name: String, _ dependencies: [Target.Dependency], linker: [LinkerSetting] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swift + coverage, linkerSettings: linker)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], fixtures: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, exclude: fixtures, swiftSettings: swift)
}

let package = Package(
  name: "quoth",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "quoth", targets: ["quoth"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C libraries: one door each, opened by one Swift file.
    .systemLibrary(name: "CLibedit", providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    // Signal handlers, where no Swift may run.
    .target(name: "CTerminal"),
    // How much freed memory the allocator keeps.
    .systemLibrary(name: "CAllocator"),
    .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CRapidJSON"),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .target(name: "CPCRE2", linkerSettings: [.linkedLibrary("pcre2-8")]),
    .target(
      name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")] + icuArchives),
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")] + archiveArchives),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CXXHash"),
    // Sixteen bytes of a text at a time.
    .target(name: "CByteSearch"),
    .target(name: "CXML", dependencies: ["CLibxml2"], linkerSettings: xmlArchives),
    // The shipped gazetteers and topics, embedded: the binary stands alone.
    .target(name: "CResources", exclude: ["data"]),

    // Ground floor.
    room("Diagnostics", []),
    room("CorpusModel", []),
    room("Threads", []),
    // First floor.
    room("TextAnalysis", ["CorpusModel", "CByteSearch", "CICU", "CPCRE2", "CStemmer"]),
    room("CorpusIndex", ["CorpusModel", "TextAnalysis", "Threads", "CXXHash"]),
    room("QuerySyntax", ["Diagnostics"]),
    // Second floor.
    room("QueryEngine", ["QuerySyntax", "CorpusIndex", "TextAnalysis", "CorpusModel", "Diagnostics", "Threads"]),
    room("Rendering", ["CorpusModel", "Diagnostics", "TextAnalysis", "Threads"]),
    room(
      "Ingestion",
      [
        "CorpusModel", "TextAnalysis", "Diagnostics", "Threads", "CYaml", "CRapidJSON", "CXML", "CArchive", "CZlib",
        "CResources",
      ]),
    // Third floor.
    room("CorpusStore", ["Ingestion", "CorpusIndex", "CorpusModel", "Diagnostics", "Threads"]),
    room(
      "Workspace",
      [
        "QueryEngine", "QuerySyntax", "Rendering", "CorpusIndex", "TextAnalysis", "CorpusModel", "Diagnostics",
        "Threads",
      ]),
    // Fourth floor and roof.
    room(
      "Shell",
      [
        "Workspace", "QueryEngine", "QuerySyntax", "Rendering", "TextAnalysis", "CorpusIndex", "CorpusModel",
        "Diagnostics", "CLibedit",
        "CTerminal",
      ],
      linker: editArchives),
    .executableTarget(
      name: "quoth",
      dependencies: [
        "Shell", "Workspace", "CorpusStore", "CorpusIndex", "Rendering", "CorpusModel", "QueryEngine", "Diagnostics",
        "CAllocator", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),

    tests("Diagnostics", []),
    tests("CorpusModel", []),
    tests("Threads", []),
    tests("TextAnalysis", ["CorpusModel"]),
    tests("CorpusIndex", ["CorpusModel", "TextAnalysis"], fixtures: ["Fixtures"]),
    tests("QuerySyntax", ["Diagnostics"]),
    tests("QueryEngine", ["QuerySyntax", "CorpusIndex", "TextAnalysis", "CorpusModel", "Diagnostics"]),
    tests("Rendering", ["CorpusModel", "Diagnostics", "TextAnalysis"]),
    // When a document is sound: one answer for the tests and for what feeds the readers with damaged files.
    .target(name: "Soundness", dependencies: ["CorpusModel"], path: "Tests/Soundness", swiftSettings: swift),
    tests("Ingestion", ["CorpusModel", "TextAnalysis", "Diagnostics", "Soundness"], fixtures: ["Fixtures"]),
    tests("CorpusStore", ["CorpusModel", "CorpusIndex", "Ingestion", "Diagnostics"]),
    tests(
      "Workspace",
      [
        "CorpusStore", "Ingestion", "QueryEngine", "QuerySyntax", "Rendering", "CorpusIndex", "TextAnalysis",
        "CorpusModel", "Diagnostics", "Threads",
      ]),
    tests(
      "Shell",
      ["Workspace", "QueryEngine", "QuerySyntax", "TextAnalysis", "CorpusIndex", "CorpusModel", "Diagnostics"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["quoth"], exclude: ["Transcripts"], swiftSettings: swift),
  ]
)

if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["Ingestion", "CorpusModel", "Diagnostics", "Soundness"], path: "Fuzzing",
      swiftSettings: swift + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}

// QUOTH_BENCH=1 adds the programs of `scripts/bench`: how fast files become documents, and what the innermost loops
// take. `scripts/test` builds them too, so that they go on being built.
if Context.environment["QUOTH_BENCH"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "Reading", dependencies: ["Ingestion", "CorpusModel", "Diagnostics", "CAllocator"],
      path: "Benchmarks/Reading",
      swiftSettings: swift))
  package.targets.append(
    .executableTarget(
      name: "Loops", dependencies: ["CorpusIndex", "TextAnalysis"], path: "Benchmarks/Loops", swiftSettings: swift))
}
