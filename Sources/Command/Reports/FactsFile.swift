import Glibc
import Supervision

/// The file of a month's `ReportFacts`: a head, facts of one size each, names. Anything odd about it and it is as if it
/// were not there.
struct FactsFile {
  let path: String

  private static let magic: [UInt8] = Array("SHOWQCS1".utf8)
  private static let words = 13
  private static var headLength: Int { 8 + words * 8 }

  /// What it holds, and the store's last act when it was made; nil when it is missing or not whole.
  func read() -> (facts: ReportFacts, sequence: UInt64)? {
    guard let bytes = contents(), bytes.count >= Self.headLength, Array(bytes[..<8]) == Self.magic else { return nil }
    let head = (0..<Self.words).map { place in
      bytes.withUnsafeBytes {
        Int(truncatingIfNeeded: $0.loadUnaligned(fromByteOffset: 8 + place * 8, as: UInt64.self))
      }
    }
    guard head[12] == Self.checksum(bytes[Self.headLength...]), head[4..<11].allSatisfy({ (0...1 << 28).contains($0) })
    else { return nil }
    var place = Self.headLength
    func facts<Fact: BitwiseCopyable>(_ count: Int) -> [Fact]? {
      let length = count * MemoryLayout<Fact>.stride
      guard length <= bytes.count - place else { return nil }
      defer { place += length }
      return [Fact](unsafeUninitializedCapacity: count) { buffer, filled in
        bytes.withUnsafeBytes { source in
          if let target = buffer.baseAddress, let from = source.baseAddress {
            memcpy(target, from + place, length)
            filled = count
          }
        }
      }
    }
    guard let visits: [VisitFact] = facts(head[4]), let cards: [CardFact] = facts(head[5]),
      let moves: [CardMove] = facts(head[6]), let followUps: [FollowUpFact] = facts(head[7]),
      let logOns: [LogOnFact] = facts(head[8]), let attendance: [AttendanceFact] = facts(head[9]),
      let counts: [CountFact] = facts(head[10])
    else { return nil }
    var names = bytes[place...].split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard names.popLast()?.isEmpty == true, names.first?.isEmpty == true else { return nil }
    func day(_ number: Int, _ isThere: Int) -> CivilDay? { isThere == 1 ? CivilDay(number: number) : nil }
    return (
      ReportFacts(
        first: day(head[0], head[3]), last: day(head[1], head[3]), names: names, visits: visits, cards: cards,
        moves: moves, followUps: followUps, logOns: logOns, attendance: attendance, counts: counts),
      UInt64(truncatingIfNeeded: head[2])
    )
  }

  /// Writes it in place of what is there; what cannot be written is made anew another time.
  func write(_ facts: ReportFacts, sequence: UInt64) {
    var body: [UInt8] = []
    func put<Fact: BitwiseCopyable>(_ facts: [Fact]) {
      facts.withUnsafeBytes { body += $0.prefix(facts.count * MemoryLayout<Fact>.stride) }
    }
    put(facts.visits)
    put(facts.cards)
    put(facts.moves)
    put(facts.followUps)
    put(facts.logOns)
    put(facts.attendance)
    put(facts.counts)
    for name in facts.names {
      body += name.utf8.filter { $0 != 0 }
      body.append(0)
    }
    let words = [
      facts.first?.number ?? 0, facts.last?.number ?? 0, Int(truncatingIfNeeded: sequence), facts.first == nil ? 0 : 1,
      facts.visits.count, facts.cards.count, facts.moves.count, facts.followUps.count, facts.logOns.count,
      facts.attendance.count, facts.counts.count, 0, Self.checksum(body[...]),
    ]
    var head = Self.magic
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
