import Foundation
import Journal
import Supervision

/// What property lists cost beside Foundation and libplist: a record, one act, and the whole showroom.
///
/// The first row of each table is Foundation's whole way, Swift value to bytes and back, which is what its users pay.
/// Our whole way is the one the store takes; the value codec goes between bytes and `PropertyList` values.
enum CodecBench {
  static func run() throws {
    let showroom = Load.showroom(days: 105)
    try compare("a record of 20 fields", SaleRecord.sample, limit: 20_000)
    if let act = try Load.arrival(1, at: Load.evening(days: 105), showroom) {
      try compare("one act", act, limit: 20_000)
    }
    try compare("300 records", (0..<300).map(SaleRecord.init(number:)), limit: 400)
    try compare("the showroom after 105 days", showroom, limit: 100)
  }

  private static func compare<Value: Codable>(_ name: String, _ value: Value, limit: Int) throws {
    let bytes = try PropertyListCoder.bytes(of: value)
    let list = try BinaryPropertyList.read(bytes)
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    let theirs = try encoder.encode(value)
    let size = "\(bytes.count) bytes, Foundation's \(theirs.count)"

    var writing = Report("codec, writing \(name): \(size)")
    writing.add(try samples("Foundation's encoder", limit) { try encoder.encode(value) })
    writing.add(try samples("our whole way", limit) { try PropertyListCoder.bytes(of: value) })
    writing.add(samples("our value codec", limit) { BinaryPropertyList.write(list) })
    writing.showAsRates(bytes.count)

    let decoder = PropertyListDecoder()
    let (ours, others) = (Data(bytes), Data(theirs))
    var reading = Report("codec, reading \(name): \(size)")
    reading.add(try samples("Foundation's decoder", limit) { try decoder.decode(Value.self, from: others) })
    reading.add(try samples("the same, our bytes", limit) { try decoder.decode(Value.self, from: ours) })
    reading.add(try samples("our whole way", limit) { try PropertyListCoder.decode(Value.self, from: bytes) })
    reading.add(try samples("our value codec", limit) { try BinaryPropertyList.read(bytes) })
    if let libplist = LibPlist.shared {
      reading.add(samples("libplist, values", limit) { libplist.read(bytes) })
    } else {
      print("\nlibplist is not installed (libplist-2.0.so.3): left out")
    }
    reading.showAsRates(bytes.count)
  }

  private static func samples(_ name: String, _ limit: Int, _ body: () throws -> some Any) rethrows -> Samples {
    var samples = Samples(name)
    try samples.fill(limit) { _ = try body() }
    return samples
  }
}

extension Report {
  /// Writes the table with how many times as fast as the first row each is, and its rate.
  fileprivate func showAsRates(_ bytes: Int) {
    var told = Report(title)
    guard let first = rows.first?.samples.percentile(0.5).microseconds else { return }
    for (samples, _) in rows {
      let p50 = max(samples.percentile(0.5).microseconds, 0.001)
      told.add(samples, note: "\((first / p50).text(1)) × as fast, \((Double(bytes) / p50).text(0)) MB/s")
    }
    told.show()
  }
}
