import Glibc
import Supervision

/// The file of `ComplaintFigures`: a head, where each month lies, names, facts of one size month by month, texts. A report
/// of a month reads that month. Anything odd about it and it is as if it were not there.
struct FiguresFile {
  let path: String

  private static let magic: [UInt8] = Array("SHOWCMP2".utf8)
  private static let stride = MemoryLayout<ComplaintFact>.stride

  /// The words of the head, in order.
  private enum Word: Int, CaseIterable {
    case stride, facts, months, names, texts, covered, sequence, last, listSum, textSum, headSum
  }
  private static let headLength = 8 + Word.allCases.count * 8

  /// Where the facts of a month lie: the month, how many come before it, how many there are, and their sum.
  private struct Month {
    let number: Int
    let start: Int
    let count: Int
    let sum: Int
    static let length = 32
  }

  /// What it holds; nil when it is missing or not whole. Of some months, numbered as `ComplaintFact.month` does, it has
  /// their facts without customers; what is not read is not checked.
  func read(months wanted: ClosedRange<Int>? = nil) -> ComplaintFigures? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size < 1 << 30,
      let head = Self.bytes(0, Self.headLength, of: descriptor), Array(head[..<8]) == Self.magic
    else { return nil }
    func word(_ word: Word) -> Int { Self.word(8 + word.rawValue * 8, of: head) }
    let (facts, names, texts) = (word(.facts), word(.names), word(.texts))
    let listLength = word(.months) * Month.length + names
    guard word(.headSum) == Self.checksum(head[..<(Self.headLength - 8)]), word(.stride) == Self.stride,
      Self.headLength + listLength + facts * Self.stride + texts == Int(status.st_size),
      let list = Self.bytes(Self.headLength, listLength, of: descriptor), word(.listSum) == Self.checksum(list[...]),
      let (kept, imports) = Self.names(list[(word(.months) * Month.length)...])
    else { return nil }
    let months = (0..<word(.months)).map { place in
      let at = place * Month.length
      return Month(
        number: Self.word(at, of: list), start: Self.word(at + 8, of: list), count: Self.word(at + 16, of: list),
        sum: Self.word(at + 24, of: list))
    }
    let start = Self.headLength + listLength
    guard
      let chosen = Self.facts(months.filter { wanted?.contains($0.number) ?? true }, of: facts, at: start, descriptor)
    else { return nil }
    var ledger = ComplaintLedger(facts: chosen, names: kept, texts: [])
    if wanted == nil {
      guard let read = Self.bytes(start + facts * Self.stride, texts, of: descriptor),
        word(.textSum) == Self.checksum(read[...])
      else { return nil }
      ledger = ComplaintLedger(facts: chosen, names: kept, texts: read)
    } else {
      ledger = ComplaintLedger(facts: chosen.map(\.withoutCustomer), names: kept, texts: [])
    }
    return ComplaintFigures(
      ledger: ledger, covered: CivilDay(number: word(.covered)), imports: imports,
      sequence: UInt64(truncatingIfNeeded: word(.sequence)), last: word(.last))
  }

  /// Writes it in place of what is there; what cannot be written is made anew another time.
  func write(_ figures: ComplaintFigures) {
    let ledger = figures.ledger
    var byMonth: [Int: [ComplaintFact]] = [:]
    for fact in ledger.facts { byMonth[fact.month, default: []].append(fact) }
    var (list, facts): ([UInt8], [UInt8]) = ([], [])
    facts.reserveCapacity(ledger.facts.count * Self.stride)
    var start = 0
    for (number, ofMonth) in byMonth.sorted(by: { $0.key < $1.key }) {
      let bytes = ofMonth.withUnsafeBytes { Array($0.prefix(ofMonth.count * Self.stride)) }
      for word in [number, start, ofMonth.count, Self.checksum(bytes[...])] { Self.put(word, to: &list) }
      facts += bytes
      start += ofMonth.count
    }
    var names: [UInt8] = []
    for name in ledger.names + figures.imports.map(\.line) {
      names += name.utf8.filter { $0 != 0 }
      names.append(0)
    }
    names += "\(figures.imports.count)".utf8
    list += names
    var head = Self.magic
    for word in [
      Self.stride, ledger.facts.count, byMonth.count, names.count, ledger.texts.count, figures.covered.number,
      Int(truncatingIfNeeded: figures.sequence), figures.last, Self.checksum(list[...]),
      Self.checksum(ledger.texts[...]),
    ] { Self.put(word, to: &head) }
    Self.put(Self.checksum(head[...]), to: &head)
    let unfinished = path + ".unfinished"
    let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let failure = Output.write(head + list + facts + ledger.texts, to: descriptor)
    close(descriptor)
    if failure != nil || rename(unfinished, path) != 0 { unlink(unfinished) }
  }

  /// The names, and the registers that stand behind them.
  private static func names(_ bytes: ArraySlice<UInt8>) -> (names: [String], imports: [ComplaintImport])? {
    var parts = bytes.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    guard let count = parts.popLast().flatMap({ Int($0) }), (0...parts.count).contains(count) else { return nil }
    let imports = parts.suffix(count).map { ComplaintImport(line: $0) }
    guard !imports.contains(nil) else { return nil }
    return (parts.dropLast(count), imports.compactMap(\.self))
  }

  /// The facts of months that lie behind each other, in the order of their numbers.
  private static func facts(_ months: [Month], of all: Int, at start: Int, _ descriptor: Int32) -> [ComplaintFact]? {
    guard let first = months.first else { return [] }
    let count = months.reduce(0) { $0 + $1.count }
    guard first.start >= 0, first.start + count <= all,
      let bytes = bytes(start + first.start * stride, count * stride, of: descriptor)
    else { return nil }
    for month in months {
      let place = (month.start - first.start) * stride
      guard month.count >= 0, place >= 0, place + month.count * stride <= bytes.count,
        month.sum == checksum(bytes[place..<place + month.count * stride])
      else { return nil }
    }
    let read = [ComplaintFact](unsafeUninitializedCapacity: count) { buffer, filled in
      bytes.withUnsafeBytes { source in
        if let target = buffer.baseAddress, let from = source.baseAddress {
          memcpy(target, from, count * stride)
          filled = count
        }
      }
    }
    return read.count == count ? inOrder(read) : nil
  }

  /// The facts by their numbers, which lie close together: each is put to its place.
  private static func inOrder(_ facts: [ComplaintFact]) -> [ComplaintFact] {
    var (least, most) = (Int32.max, Int32.min)
    for fact in facts { (least, most) = (min(least, fact.number), max(most, fact.number)) }
    guard facts.count > 1, Int(most) - Int(least) < 4 * facts.count else {
      return facts.sorted { $0.number < $1.number }
    }
    var places = [Int32](repeating: -1, count: Int(most) - Int(least) + 1)
    for (index, fact) in facts.enumerated() { places[Int(fact.number) - Int(least)] = Int32(index) }
    return places.compactMap { $0 < 0 ? nil : facts[Int($0)] }
  }

  private static func put(_ word: Int, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: UInt64(truncatingIfNeeded: word)) { bytes += $0 }
  }

  private static func word(_ place: Int, of bytes: [UInt8]) -> Int {
    guard place >= 0, place + 8 <= bytes.count else { return -1 }
    return bytes.withUnsafeBytes {
      Int(truncatingIfNeeded: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
  }

  /// So many bytes from a place on; nil when they are not there.
  private static func bytes(_ place: Int, _ size: Int, of descriptor: Int32) -> [UInt8]? {
    guard place >= 0, (0..<1 << 30).contains(size) else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, place + count)
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

extension ComplaintFact {
  /// The month of receipt, on the wall there: twelve for each year.
  var month: Int { day.month }

  /// The same where texts are not read.
  fileprivate var withoutCustomer: ComplaintFact {
    var fact = self
    (fact.text, fact.textCount) = (0, 0)
    return fact
  }
}

extension CivilDay {
  /// Its month: twelve for each year.
  var month: Int {
    let date = date
    return date.year * 12 + date.month - 1
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
