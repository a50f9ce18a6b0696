/// Numbers for pieces of text by their bytes, from 0 in the order in which they come: open addressing over one flat array.
struct PieceNumbers {
  /// The bytes of all pieces by number, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Each number plus one, or 0 where a place is free, as half of them are at least.
  private var places = [UInt32](repeating: 0, count: 1 << 10)

  /// How many different ones there are.
  var count: Int { ends.count }

  /// The number of a piece, new or known.
  mutating func number(of piece: ArraySlice<UInt8>) -> Int {
    let hash = Self.hash(piece)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] > 0 {
      let number = Int(places[place]) - 1
      if hashes[number] == hash, self[number] == piece { return number }
      place = (place + 1) & (places.count - 1)
    }
    bytes.append(contentsOf: piece)
    ends.append(bytes.count)
    hashes.append(hash)
    places[place] = UInt32(count)
    if count * 2 > places.count { grow() }
    return count - 1
  }

  /// The piece with a number.
  private subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

  private mutating func grow() {
    places = [UInt32](repeating: 0, count: places.count * 2)
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
      while places[place] > 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(number + 1)
    }
  }

  /// FNV-1a of 64 bits (Fowler, Noll and Vo), mixed so that its low bits say where a piece goes.
  private static func hash(_ piece: ArraySlice<UInt8>) -> UInt64 {
    SequenceKeys.mixed(piece.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
  }
}
