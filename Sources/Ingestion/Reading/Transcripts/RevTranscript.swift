/// Transcripts of Rev: a token a line.
enum RevTranscript {
  /// Whether columns are those of the list of speakers that lies beside the transcripts.
  static func isSpeakerList(_ columns: [String]) -> Bool {
    let names = Set(columns.map { StatedDialogue.trimmed($0).lowercased() })
    return names.isSuperset(of: ["file_id", "speaker_id", "speaker_name"]) && !names.contains("text")
  }
}
