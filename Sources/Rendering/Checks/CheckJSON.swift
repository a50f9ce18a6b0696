package import CorpusModel

/// The finding on a document as one JSON object on one line; `docs/CHECK.md` lists the keys.
package func renderJSON(_ check: DocumentCheck) -> String {
  JSONObject { object in
    object.add("doc", check.id)
    object.add("path", check.path)
    object.add("format", check.format)
    object.add("title", check.title)
    object.add("source", check.source)
    object.add("date", check.date?.iso)
    object.add("lang", check.language)
    object.add("bytes", check.byteCount)
    object.add("clean", raw: check.isClean ? "true" : "false")
    object.add("turns", check.turns)
    object.add("blocks", raw: kinds(check))
    object.add("layout", list: check.layouts.map { layout($0.layout, turns: $0.turns) })
    object.add("speakers", list: check.voices.map(voice))
    object.add("without_speaker", check.speakerless)
    object.add("confidence", raw: confidences(check))
    object.add("boilerplate", raw: "\((check.boilerplateShare * 1000).rounded() / 1000)")
    object.add("doubts", list: check.doubts.map(doubt))
    object.add("notes", list: check.notes.map { JSONText.string($0) })
  }.text
}

/// A file that was not read, or does not fit, as one JSON object on one line: `path` and the reason under a key of its own.
package func renderJSON(_ item: LoadReport.Item, as key: String) -> String {
  JSONObject { object in
    object.add("path", item.path)
    object.add(key, item.message)
  }.text
}

private func kinds(_ check: DocumentCheck) -> String {
  JSONObject { object in
    for kind in BlockKind.allCases { if let count = check.kinds[kind] { object.add(kind.name, count) } }
  }.text
}

private func confidences(_ check: DocumentCheck) -> String {
  JSONObject { object in
    for level in Confidence.allCases.reversed() { object.add(level.name, check.confidences[level] ?? 0) }
  }.text
}

private func layout(_ layout: DocumentCheck.Layout, turns: Int) -> String {
  JSONObject { object in
    object.add("form", "\(layout.form)")
    object.add("marks", list: layout.marks.map { JSONText.string("\($0)") })
    object.add("turns", turns)
  }.text
}

private func voice(_ voice: DocumentCheck.Voice) -> String {
  JSONObject { object in
    object.add("id", voice.id)
    object.add("name", voice.name)
    object.add("roles", list: voice.roles.map { JSONText.string($0.name) })
    object.add("affiliations", list: voice.affiliations.map { JSONText.string($0) })
    object.add("labels", list: voice.labels.map { JSONText.string($0) })
    object.add("turns", voice.turns)
    object.add("quotes", voice.quotes)
    object.add(
      "found",
      list: voice.attributions.map { attribution, count in
        JSONObject { object in
          object.add("attribution", attribution.method.name)
          object.add("confidence", attribution.confidence.name)
          object.add("count", count)
        }.text
      })
  }.text
}

private func doubt(_ doubt: DocumentCheck.Doubt) -> String {
  JSONObject { object in
    object.add("id", doubt.block?.description)
    object.add("at", doubt.place.isEmpty ? nil : doubt.place)
    object.add("text", doubt.text)
  }.text
}

/// A JSON object under construction; keys stand in the order in which they were added.
private struct JSONObject {
  private var members: [String] = []

  init(_ build: (inout JSONObject) -> Void) { build(&self) }

  var text: String { "{" + members.joined(separator: ", ") + "}" }

  mutating func add(_ key: String, raw value: String) { members.append(JSONText.string(key) + ": " + value) }

  mutating func add(_ key: String, _ value: String?) { add(key, raw: value.map { JSONText.string($0) } ?? "null") }

  mutating func add(_ key: String, _ value: Int) { add(key, raw: String(value)) }

  mutating func add(_ key: String, list: [String]) { add(key, raw: "[" + list.joined(separator: ", ") + "]") }
}
