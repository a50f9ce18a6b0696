/// The code point that stands at a place of UTF-8 text, and the number of its bytes.
///
/// Never reads at or beyond `end`. A byte that begins no well-formed sequence is U+FFFD of one byte, so that walking over
/// any bytes whatever ends and stays inside.
@inline(__always)
package func codePoint(in text: [UInt8], at place: Int, end: Int) -> (point: UInt32, length: Int) {
  let lead = text[place]
  if lead < 0x80 { return (UInt32(lead), 1) }
  let invalid: (UInt32, Int) = (0xFFFD, 1)
  if lead < 0xC2 || lead > 0xF4 { return invalid }
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard place + length <= end else { return invalid }
  var point = UInt32(lead) & (0x7F >> UInt32(length))
  for offset in 1..<length {
    let byte = text[place + offset]
    guard byte & 0xC0 == 0x80 else { return invalid }
    point = point << 6 | UInt32(byte & 0x3F)
  }
  let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
  guard point >= smallest, point <= 0x10FFFF, !(0xD800...0xDFFF).contains(point) else { return invalid }
  return (point, length)
}

/// The code point that ends right before a place, and the number of its bytes; nil at or before `start`.
func codePoint(in text: [UInt8], before place: Int, start: Int) -> (point: UInt32, length: Int)? {
  guard place > start else { return nil }
  var first = place - 1
  while first > start, place - first < 4, text[first] & 0xC0 == 0x80 { first -= 1 }
  let decoded = codePoint(in: text, at: first, end: place)
  return first + decoded.length == place ? decoded : (0xFFFD, 1)
}
