import Journal
import Supervision

/// What the property lists cost: one act, and the whole showroom after 105 days.
enum CodecBench {
  static func run() throws {
    let showroom = Load.showroom(days: 105)
    let list = try PropertyListCoder.encode(showroom)
    let bytes = BinaryPropertyList.write(list)
    var report = Report("codec: the showroom after 105 days, \(bytes.count) bytes as a property list")
    report.add(try samples("value to property list", 200) { try PropertyListCoder.encode(showroom) })
    report.add(samples("property list to bytes", 200) { BinaryPropertyList.write(list) })
    report.add(try samples("bytes to property list", 200) { try BinaryPropertyList.read(bytes) })
    report.add(try samples("property list to value", 200) { try PropertyListCoder.decode(Showroom.self, from: list) })
    report.show()

    guard let act = try Load.arrival(1, at: Load.evening(days: 105), showroom) else { return }
    let small = BinaryPropertyList.write(try PropertyListCoder.encode(act))
    var acts = Report("codec: one act, \(small.count) bytes as a property list")
    acts.add(
      try samples("act to bytes", 20_000) { BinaryPropertyList.write(try PropertyListCoder.encode(act)) })
    acts.add(
      try samples("bytes to act", 20_000) {
        try PropertyListCoder.decode(Act.self, from: try BinaryPropertyList.read(small))
      })
    acts.show()
  }

  private static func samples(_ name: String, _ limit: Int, _ body: () throws -> some Any) rethrows -> Samples {
    var samples = Samples(name)
    try samples.fill(limit) { _ = try body() }
    return samples
  }
}
