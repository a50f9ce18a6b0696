/// Makes UTF-8 of the bytes of a file that says which encoding it is in.
///
/// A byte order mark comes before what the file says, and so do bytes that are UTF-8 beyond doubt, because many files
/// are converted without changing what they say. What the file says is taken as browsers take it: `iso-8859-1` means
/// Windows-1252. Where it says nothing known, the bytes alone decide.
///
/// - Parameter label: the name of the encoding as the file gives it, in any case; nil where it gives none.
package func decode(_ bytes: [UInt8], declared label: String?) throws(DecodingFailure) -> DecodedText {
  guard let charset = label.flatMap(charset(named:)), !hasByteOrderMark(bytes), !bytes.contains(0) else {
    return try decode(bytes)
  }
  let survey = UTF8Survey(bytes)
  if survey.invalid == 0, survey.sequences > 0 || !charset.hasPrefix("iso-2022") { return try decode(bytes) }
  guard let converted = convert(bytes, from: charset) else { return try decode(bytes) }
  let losses = converted.invalid == 0 ? "" : "; \(converted.invalid) unreadable bytes became U+FFFD"
  return DecodedText(bytes: converted.text, note: "read as \(charset), as it declares\(losses)")
}

private func hasByteOrderMark(_ bytes: [UInt8]) -> Bool {
  [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains { bytes.starts(with: $0) }
}

/// The converter for a label; nil for UTF-8 and for labels that mean nothing.
private func charset(named label: String) -> String? {
  let name = label.lowercased().split { $0 == "_" || $0 == "-" || $0 == ":" || $0 == "." }.joined()
  switch name {
  case "utf8", "utf16", "utf16le", "utf16be", "unicode": return nil
  case "iso88591", "latin1", "l1", "ascii", "usascii", "windows1252", "cp1252", "xcp1252": return "windows-1252"
  case "iso88599", "latin5", "windows1254", "cp1254": return "windows-1254"
  case "gb2312", "gbk", "gb18030", "xgbk", "cp936": return "gb18030"
  case "big5", "big5hkscs", "xxbig5", "cnbig5": return "big5-hkscs"
  case "shiftjis", "sjis", "xsjis", "windows31j", "mskanji", "cp932": return "windows-31j"
  case "euckr", "ksc56011987", "windows949", "cp949", "korean": return "windows-949"
  case "tis620", "windows874", "iso885911": return "windows-874"
  default: return label.lowercased()
  }
}
