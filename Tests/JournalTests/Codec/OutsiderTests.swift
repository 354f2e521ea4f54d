import Foundation
import Journal
import Outsiders
import Testing

/// Python's plistlib and libplist's plistutil say what a property list is, in both forms and both directions.
@Suite struct OutsiderTests {
  /// A value that both outsiders have a form for: dates in the range of Python's, no key that XML cannot say.
  private func value(_ seed: UInt64) -> PropertyList {
    var random = Seeded(state: seed)
    return .array((0..<4).map { _ in randomPropertyList(using: &random, depth: 4) })
  }

  @Test(.enabled(if: Plistlib.shared != nil), arguments: 1000..<1020)
  func plistlibReadsWhatWeWriteAndWeReadWhatItWrites(seed: UInt64) throws {
    let plistlib = try #require(Plistlib.shared)
    let scratch = try Scratch()
    let (ours, theirs) = (scratch.folder + "/ours", scratch.folder + "/theirs")
    let value = value(seed)
    try scratch.write(BinaryPropertyList.write(value), ours)
    #expect(try plistlib.canonical(ours) == value.canonical)
    try plistlib.rewrite(ours, to: theirs, as: "binary")
    #expect(try BinaryPropertyList.read(scratch.read(theirs)).canonical == value.canonical)
  }

  @Test(.enabled(if: Plistlib.shared != nil), arguments: 2000..<2020)
  func plistlibAndWeReadOneAnothersXML(seed: UInt64) throws {
    let plistlib = try #require(Plistlib.shared)
    let scratch = try Scratch()
    let (ours, theirs) = (scratch.folder + "/ours", scratch.folder + "/theirs")
    let value = try PropertyList(xml: Array(value(seed).xml.utf8))
    try scratch.write(value.xml.utf8, ours)
    #expect(try plistlib.canonical(ours) == value.canonical)
    try plistlib.rewrite(ours, to: theirs, as: "xml")
    #expect(try PropertyList(xml: scratch.read(theirs)).canonical == value.canonical)
  }

  @Test(.enabled(if: Plistutil.shared != nil), arguments: 3000..<3010)
  func plistutilAndWeReadOneAnother(seed: UInt64) throws {
    let plistutil = try #require(Plistutil.shared)
    // Through XML first: plistutil ends strings at a NUL.
    let value = try PropertyList(xml: Array(value(seed).xml.utf8))
    let binary = Data(BinaryPropertyList.write(value))
    #expect(try PropertyList(xml: Array(plistutil.convert(binary, to: "xml"))).canonical == value.canonical)
    let back = try plistutil.convert(Data(value.xml.utf8), to: "bin")
    #expect(try BinaryPropertyList.read(Array(back)).canonical == value.canonical)
  }

  @Test func everyOutsiderReadsASnapshot() throws {
    let scratch = try Scratch()
    try scratch.write(BinaryPropertyList.write(["uid": .uid(7), "when": .date(secondsSince2001: 5)]), scratch.store)
    try Outsiders.read(scratch.store)
  }
}
