import Foundation
import Journal
import Testing

/// Foundation's reader and writer say what a binary property list is.
@Suite struct FoundationTests {
  @Test(arguments: 100..<130) func foundationReadsWhatWeWrite(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let value = randomPropertyList(using: &random)
    let bytes = BinaryPropertyList.write(.array([value]))
    let read = try PropertyListSerialization.propertyList(from: Data(bytes), format: nil)
    let expected = foundationValue(.array([value]))
    #expect((read as? NSArray) == (expected as? NSArray))
  }

  @Test(arguments: 200..<230) func weReadWhatFoundationWrites(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let value = PropertyList.array([randomPropertyList(using: &random)])
    let written = try PropertyListSerialization.data(
      fromPropertyList: foundationValue(value), format: .binary, options: 0)
    let read = try BinaryPropertyList.read(Array(written))
    #expect((foundationValue(read) as? NSArray) == (foundationValue(value) as? NSArray))
  }

  @Test(arguments: 300..<320) func foundationReadsOurXML(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let value = PropertyList.array([randomPropertyList(using: &random), "徐家汇 <&> \r\n"])
    let parsed = try PropertyListSerialization.propertyList(from: Data(value.xml.utf8), format: nil)
    let scrubbed = scrub(value)
    #expect((parsed as? NSArray) == (foundationValue(scrubbed) as? NSArray))
  }

  @Test(arguments: 400..<420) func foundationReadsOurJSON(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let text = randomPropertyList(using: &random)
    for compact in [true, false] {
      let json = PropertyList.array([text]).json(compact: compact)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
    }
  }

  /// Control characters cannot be said in XML.
  private func scrub(_ value: PropertyList) -> PropertyList {
    func clean(_ text: String) -> String {
      String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 9 || $0.value == 31 ? "\u{FFFD}" : $0 }))
    }
    switch value {
    case .string(let text): return .string(clean(text))
    case .array(let values): return .array(values.map(scrub))
    case .dictionary(let entries):
      return .dictionary(PropertyList.Entries(zip(entries.keys.map(clean), entries.values.map(scrub))))
    default: return value
    }
  }
}

/// The value as Foundation's classes; there is no uid among what they are compared with.
private func foundationValue(_ value: PropertyList) -> Any {
  switch value {
  case .boolean(let flag): NSNumber(value: flag)
  case .integer(let number): NSNumber(value: number)
  case .large(let number): NSNumber(value: number.value)
  case .real(let number): NSNumber(value: number)
  case .string(let text): NSString(string: text)
  case .data(let bytes): NSData(data: Data(bytes))
  case .date(let seconds): NSDate(timeIntervalSinceReferenceDate: seconds)
  case .uid(let number): NSNumber(value: number)
  case .array(let values): NSArray(array: values.map(foundationValue))
  case .dictionary(let entries):
    NSDictionary(objects: entries.values.map(foundationValue), forKeys: entries.keys.map { NSString(string: $0) })
  }
}
