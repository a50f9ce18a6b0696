import Diagnostics

extension JSONFormat {
  /// Results of Deepgram: `results` with `utterances`, or `channels` of `alternatives` with paragraphs or words.
  static let deepgram = JSONFormat(
    name: "deepgram-json",
    recognises: { root in
      guard let results = root["results"] else { return false }
      return results["channels"]?.first?["alternatives"]?.first?["transcript"]?.string != nil
        || results["utterances"]?.first?["transcript"]?.string != nil
    },
    read: { root, file throws(Diagnostic) in
      let result = DeepgramResult(root["results"] ?? root)
      var raw = result.document()
      let channel = root["results"]?["channels"]?.first
      raw.language = LanguageCode.short(channel?["detected_language"]?.string)
      return [raw]
    })
}

/// Speech of one recording, from whatever Deepgram was asked to write: the best divided first.
struct DeepgramResult {
  private var pieces: [RecognisedSpeech.Piece] = []
  private var number = 0

  init(_ results: JSONNode) {
    let utterances = results.list("utterances")
    let channels = results.list("channels")
    if utterances.isEmpty {
      for (place, channel) in channels.enumerated() {
        add(channel, as: channels.count > 1 ? "Channel \(place)" : nil)
      }
      // Channels are recorded at once: what was said first comes first.
      if channels.count > 1 { pieces.sort { ($0.start ?? 0) < ($1.start ?? 0) } }
    } else {
      let hasChannels = Set(utterances.compactMap { $0["channel"]?.scalarText }).count > 1
      for utterance in utterances {
        let channel = hasChannels ? utterance["channel"]?.scalarText.map { "Channel \($0)" } : nil
        add(utterance, words: utterance["transcript"]?.string, as: channel, "utterance")
      }
    }
  }

  func document() -> RawDocument {
    var speech = RecognisedSpeech()
    for piece in pieces { speech.add(piece) }
    return speech.document()
  }

  private mutating func add(_ channel: JSONNode, as name: String?) {
    guard let best = channel["alternatives"]?.first else { return }
    let paragraphs = best["paragraphs"]?.list("paragraphs") ?? []
    for paragraph in paragraphs {
      for sentence in paragraph.list("sentences") {
        add(sentence, words: sentence["text"]?.string, as: Self.speaker(paragraph) ?? name, "sentence")
      }
    }
    guard paragraphs.isEmpty else { return }
    let words = best.list("words")
    for word in words { add(word, words: (word["punctuated_word"] ?? word["word"])?.string, as: name, "word") }
    guard words.isEmpty else { return }
    add(best, words: best["transcript"]?.string, as: name, "channel")
  }

  private mutating func add(_ node: JSONNode, words: String?, as name: String?, _ kind: String) {
    number += 1
    pieces.append(
      RecognisedSpeech.Piece(
        speaker: Self.speaker(node) ?? name, words: words ?? "",
        start: RecognisedSpeech.milliseconds(node["start"]?.number),
        end: RecognisedSpeech.milliseconds(node["end"]?.number), place: "\(kind) \(number)"))
  }

  /// The number that diarisation gave, with the word that Deepgram's own transcripts print before it.
  private static func speaker(_ node: JSONNode) -> String? {
    node["speaker"]?.scalarText.flatMap(StatedDialogue.name).map { $0.allSatisfy(\.isNumber) ? "Speaker \($0)" : $0 }
  }
}
