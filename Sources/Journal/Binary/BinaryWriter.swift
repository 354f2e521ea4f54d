import Glibc

/// Lays out one bplist00 file.
///
/// Scalars are laid out as they come, each once: the bytes just written are looked for among those before and taken back
/// when they are there. Containers come after all scalars, for the width of their references depends on how many objects
/// there are in all; until then they are a stretch of `references`.
///
/// Every value that is written gets a number, which is what containers hold.
final class BinaryWriter {
  /// Number of an object: its place in the offset table.
  typealias Object = UInt32

  private struct Container {
    let object: Object
    let marker: UInt8
    let count: Int
    let references: Range<Int>
  }

  let output: ByteBuffer
  private let offsets: Pile<Int>
  private let containers = Pile<Container>()
  private let references = Pile<Object>(capacity: 64)
  private let known = KnownScalars()
  /// Objects of false and true, once there are any.
  private let booleans = Pile<Object?>(capacity: 2)
  /// Where in `references` the keys of arrays met lately are, by where these arrays are: records of one shape share
  /// theirs.
  private let keyRanges = Pile<(place: UInt, start: Int)>(capacity: BinaryWriter.keyRangeCount)
  private static let keyRangeCount = 64

  init() {
    output = ByteBuffer()
    offsets = Pile(capacity: 64)
    begin()
  }

  /// A writer that goes on behind the first `end` bytes of a file, whose objects are at `offsets`.
  init(_ document: BinaryDocument, upTo end: Int, offsets: Pile<Int>) {
    // Room for the table and a little more: a file that grows here would be copied once again.
    output = ByteBuffer(capacity: end + 4 * offsets.count + 16_384)
    output.append(bytes: UnsafeRawBufferPointer(start: document.base, count: end))
    self.offsets = offsets
    booleans.append(repeating: nil, count: 2)
  }

  private static let spare = Spare<BinaryWriter>()
  /// A writer of more bytes than this is given back to the system.
  private static let most = 1 << 16

  /// A writer for a file that is about to be begun.
  static func take() -> BinaryWriter { spare.take() ?? BinaryWriter() }

  /// Takes back a writer that nobody else holds.
  static func takeBack(_ writer: BinaryWriter) {
    guard writer.output.count <= most else { return }
    writer.output.truncate(to: 0)
    writer.offsets.truncate(to: 0)
    writer.containers.truncate(to: 0)
    writer.references.truncate(to: 0)
    writer.booleans.truncate(to: 0)
    writer.known.clear()
    writer.begin()
    spare.leave(writer)
  }

  private func begin() {
    output.append(bytes: "bplist00".utf8)
    booleans.append(repeating: nil, count: 2)
  }

  func boolean(_ flag: Bool) -> Object {
    if let number = booleans[flag ? 1 : 0] { return number }
    let number = beginObject()
    output.append(flag ? 0x09 : 0x08)
    booleans[flag ? 1 : 0] = number
    return number
  }

  func integer(_ value: Int64) -> Object {
    let start = output.count
    output.append(integer: value)
    return intern(from: start)
  }

  func large(_ value: UInt64) -> Object {
    let start = output.count
    output.append(0x14)
    output.append(0, width: 8)
    output.append(value, width: 8)
    return intern(from: start)
  }

  func real(_ value: Double) -> Object { eight(0x23, value.bitPattern) }
  func date(_ secondsSince2001: Double) -> Object { eight(0x33, secondsSince2001.bitPattern) }

  private func eight(_ marker: UInt8, _ bits: UInt64) -> Object {
    let start = output.count
    output.append(marker)
    output.append(bits, width: 8)
    return intern(from: start)
  }

  func uid(_ value: UInt64) -> Object {
    let (start, width) = (output.count, value.bytesNeeded)
    output.append(0x80 | UInt8(width - 1))
    output.append(value, width: width)
    return intern(from: start)
  }

  func data(_ bytes: [UInt8]) -> Object {
    let start = output.count
    output.append(0x40, count: bytes.count)
    output.append(bytes: bytes)
    return intern(from: start)
  }

  func string(_ text: String) -> Object {
    let start = output.count
    output.append(string: text)
    return intern(from: start)
  }

  /// An array of objects.
  func array(_ items: Pile<Object>) -> Object {
    let start = references.count
    references.append(items)
    return container(0xA0, count: items.count, start..<references.count)
  }

  /// An array in place of one that was numbered before.
  func array(_ items: Pile<Object>, as object: Object) {
    let start = references.count
    references.append(items)
    containers.append(
      Container(object: object, marker: 0xA0, count: items.count, references: start..<references.count))
  }

  /// A dictionary in place of one that was numbered before.
  func dictionary(_ keys: Pile<Object>, _ values: Pile<Object>, as object: Object) {
    let start = references.count
    references.append(keys)
    references.append(values)
    containers.append(
      Container(object: object, marker: 0xD0, count: keys.count, references: start..<references.count))
  }

  /// A dictionary of as many keys, which are different strings, as values.
  func dictionary(_ keys: Pile<Object>, _ values: Pile<Object>) -> Object {
    let start = references.count
    references.append(keys)
    references.append(values)
    return container(0xD0, count: keys.count, start..<references.count)
  }

  private func container(_ marker: UInt8, count: Int, _ range: Range<Int>) -> Object {
    let object = beginObject()
    containers.append(Container(object: object, marker: marker, count: count, references: range))
    return object
  }

  /// Numbers an object that is laid out from here on.
  private func beginObject() -> Object {
    offsets.append(output.count)
    return Object(offsets.count - 1)
  }

  /// Numbers the scalar that was laid out from `start` on, which is taken back when there is one like it.
  private func intern(from start: Int) -> Object {
    let hash = KnownScalars.hash(output.base + start, output.count - start)
    let next = Object(offsets.count)
    let object = known.claim(hash, next) { other in
      memcmp(output.base + offsets[Int(other)], output.base + start, output.count - start) == 0
    }
    if object == next { offsets.append(start) } else { output.truncate(to: start) }
    return object
  }

  /// Numbers `value` and all it holds.
  func number(_ value: PropertyList) -> Object {
    // What is remembered by its address must not outlive the value.
    defer { keyRanges.truncate(to: 0) }
    switch value {
    case .array, .dictionary: keyRanges.append(repeating: (0, 0), count: Self.keyRangeCount)
    default: break
    }
    return part(value)
  }

  private func part(_ value: PropertyList) -> Object {
    switch value {
    case .boolean(let flag): return boolean(flag)
    case .integer(let number): return integer(number)
    case .large(let number): return large(number.value)
    case .real(let number): return real(number)
    case .string(let text): return string(text)
    case .data(let bytes): return data(bytes)
    case .date(let seconds): return date(seconds)
    case .uid(let number): return uid(number)
    case .array(let values):
      let range = reserve(values.count)
      for (index, value) in values.enumerated() { references[range.lowerBound + index] = part(value) }
      return container(0xA0, count: values.count, range)
    case .dictionary(let entries):
      let keys = numbers(ofKeys: entries.keys)
      let range = reserve(2 * entries.count)
      for index in 0..<entries.count { references[range.lowerBound + index] = references[keys + index] }
      let start = range.lowerBound + entries.count
      for (index, value) in entries.values.enumerated() { references[start + index] = part(value) }
      return container(0xD0, count: entries.count, range)
    }
  }

  /// The text of a string that was written.
  func text(of object: Object) -> String {
    let start = offsets[Int(object)]
    let single = BinaryWriter()
    let bytes = UnsafeRawBufferPointer(start: output.base + start, count: output.count - start)
    single.output.append(bytes: bytes)
    single.offsets.append(8)
    return (try? BinaryPropertyList.read(single.finish(top: 0)).string) ?? ""
  }

  /// Takes places in `references`: children add theirs while those of this container are filled in.
  private func reserve(_ count: Int) -> Range<Int> {
    let start = references.count
    references.append(repeating: 0, count: count)
    return start..<references.count
  }

  /// Where in `references` the numbers of `keys` begin. Arrays that live as long as the value that is written are told
  /// apart by where they are.
  private func numbers(ofKeys keys: [String]) -> Int {
    guard !keys.isEmpty else { return references.count }
    let place = keys.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
    let slot = Int(truncatingIfNeeded: place >> 4 ^ place >> 10) & (Self.keyRangeCount - 1)
    if keyRanges[slot].place == place { return keyRanges[slot].start }
    let start = references.count
    for key in keys { references.append(string(key)) }
    keyRanges[slot] = (place, start)
    return start
  }

  /// The whole file, with the object `top` on top; nothing can be added after.
  func finish(top: Object) -> [UInt8] { finish(top: top, referenceWidth: UInt64(offsets.count).bytesNeeded) }

  /// The whole file with references of a width that was settled before; nil when there are too many objects for it.
  func finish(top: Object, width: Int) -> [UInt8]? {
    UInt64(offsets.count).bytesNeeded <= width ? finish(top: top, referenceWidth: width) : nil
  }

  /// Lays out the containers there are so far behind all scalars there are so far.
  func layOutContainers(width: Int) {
    for container in containers.elements {
      offsets[Int(container.object)] = output.count
      output.append(container.marker, count: container.count)
      output.append(UnsafeBufferPointer(rebasing: references.elements[container.references]), width: width)
    }
    containers.truncate(to: 0)
  }

  private func finish(top: Object, referenceWidth: Int) -> [UInt8] {
    layOutContainers(width: referenceWidth)
    let table = output.count
    let entryWidth = UInt64(table).bytesNeeded
    output.append(offsets.elements, width: entryWidth)
    output.append(bytes: [0, 0, 0, 0, 0, 0, UInt8(entryWidth), UInt8(referenceWidth)])
    output.append(UInt64(offsets.count), width: 8)
    output.append(UInt64(top), width: 8)
    output.append(UInt64(table), width: 8)
    return output.bytes
  }
}
