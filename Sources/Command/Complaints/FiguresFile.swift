import Glibc
import Supervision

/// The file of `ComplaintFigures`: a head, names, facts of one size, texts. Anything odd about it and it is as if it were
/// not there.
struct FiguresFile {
  let path: String

  private static let magic: [UInt8] = Array("SHOWCMP1".utf8)
  private static let headLength = 64

  /// What it holds; nil when it is missing or not whole.
  func read() -> ComplaintFigures? {
    guard let bytes = contents(), bytes.count >= Self.headLength, Array(bytes[..<8]) == Self.magic else { return nil }
    func word(_ place: Int) -> Int {
      let number = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 8 + place * 8, as: UInt64.self) }
      return Int(truncatingIfNeeded: number)
    }
    let (stride, facts, names, texts) = (word(0), word(1), word(2), word(3))
    guard stride == MemoryLayout<ComplaintFact>.stride,
      [facts, names, texts].allSatisfy({ (0...1 << 30).contains($0) }),
      Self.headLength + names + facts * stride + texts == bytes.count,
      word(6) == Self.checksum(bytes[Self.headLength...])
    else { return nil }
    let start = Self.headLength + names
    var parts = bytes[Self.headLength..<start].split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let count = parts.popLast().flatMap({ Int($0) }), count <= parts.count else { return nil }
    let imports = parts[(parts.count - count)...].map { ComplaintImport(line: $0) }
    guard !imports.contains(nil) else { return nil }
    let list = [ComplaintFact](unsafeUninitializedCapacity: facts) { buffer, filled in
      bytes.withUnsafeBytes { source in
        if let target = buffer.baseAddress, let from = source.baseAddress {
          memcpy(target, from + start, facts * stride)
          filled = facts
        }
      }
    }
    guard list.count == facts else { return nil }
    return ComplaintFigures(
      ledger: ComplaintLedger(
        facts: list, names: Array(parts.dropLast(count)), texts: Array(bytes[(start + facts * stride)...])),
      covered: CivilDay(number: word(4)), imports: imports.compactMap(\.self),
      sequence: UInt64(truncatingIfNeeded: word(5))
    )
  }

  /// Writes it in place of what is there; what cannot be written is made anew another time.
  func write(_ figures: ComplaintFigures) {
    let ledger = figures.ledger
    var names: [UInt8] = []
    for name in ledger.names + figures.imports.map(\.line) {
      names += name.utf8.filter { $0 != 0 }
      names.append(0)
    }
    names += "\(figures.imports.count)".utf8
    let stride = MemoryLayout<ComplaintFact>.stride
    var body = names
    ledger.facts.withUnsafeBytes { body += $0.prefix(ledger.facts.count * stride) }
    body += ledger.texts
    var head = Self.magic
    let words = [
      stride, ledger.facts.count, names.count, ledger.texts.count, figures.covered.number,
      Int(truncatingIfNeeded: figures.sequence), Self.checksum(body[...]),
    ]
    for word in words { withUnsafeBytes(of: UInt64(truncatingIfNeeded: word)) { head += $0 } }
    let unfinished = path + ".unfinished"
    let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let failure = Output.write(head + body, to: descriptor)
    close(descriptor)
    if failure != nil || rename(unfinished, path) != 0 { unlink(unfinished) }
  }

  private func contents() -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size < 1 << 30 else {
      return nil
    }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        guard got > 0 else { return }
        count += got
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// Tells damaged bytes from whole ones, eight at a time.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBytes { raw in
      var place = 0
      while place + 8 <= raw.count {
        sum = (sum ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0x100_0000_01B3
        sum ^= sum >> 29
        place += 8
      }
      while place < raw.count {
        sum = (sum ^ UInt64(raw[place])) &* 0x100_0000_01B3
        place += 1
      }
    }
    return Int(truncatingIfNeeded: sum)
  }
}

extension ComplaintImport {
  /// All of it in a line: first, count, moment, digest.
  fileprivate var line: String {
    "\(first.rawValue) \(count) \(at.instant.milliseconds) \(at.offset) \(digest)"
  }

  fileprivate init?(line: String) {
    let parts = line.split(separator: " ")
    guard parts.count == 5, let first = Int(parts[0]), let count = Int(parts[1]), let at = Int64(parts[2]),
      let offset = Int(parts[3])
    else { return nil }
    self.init(
      first: ComplaintID(rawValue: first), count: count, at: Moment(Instant(milliseconds: at), offset: offset),
      digest: String(parts[4]))
  }
}
