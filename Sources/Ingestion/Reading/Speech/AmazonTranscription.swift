import Diagnostics

extension JSONFormat {
  /// Results of Amazon Transcribe: `results.items`, a word or a mark each, with `speaker_labels` or channels.
  static let amazonTranscribe = JSONFormat(
    name: "amazon-transcribe-json",
    recognises: { root in
      guard let item = root["results"]?["items"]?.first else { return false }
      return item["alternatives"]?.first?["content"]?.string != nil
    },
    read: { root, file throws(Diagnostic) in
      guard let results = root["results"] else { throw Diagnostic("no 'results' in it") }
      var raw = AmazonTranscription(results).document()
      raw.language = LanguageCode.short(results["language_code"]?.string)
      return [raw]
    })
}

/// The words of one transcription job with who says each.
struct AmazonTranscription {
  private var speech = RecognisedSpeech()

  init(_ results: JSONNode) {
    let speakers = Self.speakers(results)
    var speaker: String?
    var number = 0
    for item in results.list("items") {
      number += 1
      guard let words = item["alternatives"]?.first?["content"]?.string else { continue }
      let start = item["start_time"]?.scalarText
      // A mark has no time and belongs to the word before it.
      if start != nil {
        speaker = (item["speaker_label"] ?? item["channel_label"])?.string ?? start.flatMap { speakers[$0] }
      }
      let time = RecognisedSpeech.milliseconds(item["start_time"]?.number)
      speech.add(
        RecognisedSpeech.Piece(
          speaker: speaker, words: words, start: time,
          end: RecognisedSpeech.milliseconds(item["end_time"]?.number), place: "item \(number)"))
    }
  }

  func document() -> RawDocument { speech.document() }

  /// Who speaks at each start of a word, where the words themselves do not say it.
  private static func speakers(_ results: JSONNode) -> [String: String] {
    var speakers: [String: String] = [:]
    for segment in results["speaker_labels"]?.list("segments") ?? [] {
      for item in segment.list("items") {
        guard let start = item["start_time"]?.scalarText,
          let label = (item["speaker_label"] ?? segment["speaker_label"])?.string
        else { continue }
        speakers[start] = label
      }
    }
    return speakers
  }
}
