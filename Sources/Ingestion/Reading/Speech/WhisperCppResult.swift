import Diagnostics

extension JSONFormat {
  /// Results of whisper.cpp: `transcription` of `offsets` in milliseconds and `text`, the language in `result`.
  static let whisperCpp = JSONFormat(
    name: "whisper-cpp-json",
    recognises: { $0["transcription"]?.first?["text"]?.string != nil },
    read: { root, file throws(Diagnostic) in
      var speech = RecognisedSpeech(hasAllBlanks: true)
      var number = 0
      for segment in root.list("transcription") {
        number += 1
        speech.add(
          RecognisedSpeech.Piece(
            speaker: segment["speaker"]?.scalarText, words: segment["text"]?.string ?? "",
            start: RecognisedSpeech.bounded(segment["offsets"]?["from"]?.integer),
            end: RecognisedSpeech.bounded(segment["offsets"]?["to"]?.integer), place: "segment \(number)"))
      }
      var raw = speech.document()
      raw.language = LanguageCode.short(root["result"]?["language"]?.string)
      return [raw]
    })
}
