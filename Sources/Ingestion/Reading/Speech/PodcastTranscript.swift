import Diagnostics

extension JSONFormat {
  /// Transcripts of Podcasting 2.0: `segments` of `speaker`, `startTime`, `endTime`, `body`, often a word each.
  static let podcastTranscript = JSONFormat(
    name: "podcast-json",
    recognises: { root in
      guard let segment = root["segments"]?.first else { return false }
      return segment["body"]?.string != nil && segment["text"] == nil
    },
    read: { root, file throws(Diagnostic) in
      var speech = RecognisedSpeech()
      var number = 0
      for segment in root.list("segments") {
        number += 1
        speech.add(
          RecognisedSpeech.Piece(
            speaker: segment["speaker"]?.string.flatMap(StatedDialogue.name), words: segment["body"]?.string ?? "",
            start: RecognisedSpeech.milliseconds(segment["startTime"]?.number),
            end: RecognisedSpeech.milliseconds(segment["endTime"]?.number), place: "segment \(number)"))
      }
      var raw = speech.document()
      raw.takeOver(root)
      return [raw]
    })
}
