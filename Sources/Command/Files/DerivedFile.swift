import Glibc

/// A file beside the store that is made of its log, so that it can be thrown away at any time: a head with numbers, then
/// runs of values of one size, each checked when it is read. Anything odd about it and it is as if it were not there.
struct DerivedFile {
  let path: String
  /// Eight bytes that name what is in it and in which form.
  let kind: String

  /// One that is open, of which runs are read as they are needed.
  final class Open {
    /// The numbers in its head.
    let numbers: [Int]
    fileprivate let runs: [(start: Int, bytes: Int, checksum: UInt64)]
    private let descriptor: Int32

    fileprivate init(descriptor: Int32, numbers: [Int], runs: [(Int, Int, UInt64)]) {
      self.descriptor = descriptor
      self.numbers = numbers
      self.runs = runs
    }

    deinit { close(descriptor) }

    /// The values of a run, with room for some more; nil when it is not whole.
    func run<Value: BitwiseCopyable>(_ place: Int, of type: Value.Type, spare: Int = 0) -> [Value]? {
      guard runs.indices.contains(place) else { return nil }
      let (start, bytes, checksum) = runs[place]
      let stride = MemoryLayout<Value>.stride
      guard bytes % stride == 0 else { return nil }
      let values = [Value](unsafeUninitializedCapacity: bytes / stride + spare) { buffer, count in
        let raw = UnsafeMutableRawBufferPointer(buffer)
        var got = 0
        while got < bytes {
          let more = pread(descriptor, raw.baseAddress.map { $0 + got }, bytes - got, off_t(start + got))
          guard more > 0 else { return }
          got += more
        }
        guard DerivedFile.checksum(UnsafeRawBufferPointer(rebasing: raw[..<bytes])) == checksum else { return }
        count = bytes / stride
      }
      return values.count == bytes / stride ? values : nil
    }
  }

  /// Opens it; nil when it is missing or its head is not whole.
  func open() -> Open? {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var isOurs = false
    defer { if !isOurs { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size < 1 << 31 else {
      return nil
    }
    var words = [UInt64](repeating: 0, count: Self.headWords)
    let length = words.count * 8
    guard words.withUnsafeMutableBytes({ pread(descriptor, $0.baseAddress, length, 0) }) == length else { return nil }
    guard withUnsafeBytes(of: words[0], { Array($0) }) == Array(kind.utf8.prefix(8)),
      words.withUnsafeBytes({ Self.checksum(UnsafeRawBufferPointer(rebasing: $0[..<(length - 8)])) }) == words.last
    else { return nil }
    let (numbers, runs) = (Int(words[1]), Int(words[2]))
    guard numbers <= Self.mostNumbers, runs <= Self.mostRuns else { return nil }
    var start = length
    let table = (0..<runs).map { place -> (Int, Int, UInt64) in
      let bytes = Int(truncatingIfNeeded: words[3 + Self.mostNumbers + place * 2])
      defer { start += bytes }
      return (start, bytes, words[4 + Self.mostNumbers + place * 2])
    }
    guard table.allSatisfy({ $0.1 >= 0 && $0.1 < 1 << 31 }), start == Int(status.st_size) else { return nil }
    isOurs = true
    return Open(
      descriptor: descriptor, numbers: words[3..<(3 + numbers)].map { Int(truncatingIfNeeded: $0) }, runs: table)
  }

  /// Writes it in place of what is there; what cannot be written is made anew another time.
  func write(numbers: [Int], runs: [UnsafeRawBufferPointer]) {
    var words = [UInt64](repeating: 0, count: Self.headWords)
    withUnsafeMutableBytes(of: &words[0]) { $0.copyBytes(from: kind.utf8.prefix(8)) }
    words[1] = UInt64(numbers.count)
    words[2] = UInt64(runs.count)
    for (place, number) in numbers.enumerated() { words[3 + place] = UInt64(bitPattern: Int64(number)) }
    for (place, run) in runs.enumerated() {
      words[3 + Self.mostNumbers + place * 2] = UInt64(run.count)
      words[4 + Self.mostNumbers + place * 2] = Self.checksum(run)
    }
    words[Self.headWords - 1] = words.withUnsafeBytes {
      Self.checksum(UnsafeRawBufferPointer(rebasing: $0[..<($0.count - 8)]))
    }
    let unfinished = path + ".unfinished"
    let descriptor = Glibc.open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let isWhole = words.withUnsafeBytes { head in
      ([head] + runs).allSatisfy { Self.write($0, to: descriptor) }
    }
    close(descriptor)
    if !isWhole || rename(unfinished, path) != 0 { unlink(unfinished) }
  }

  private static let mostNumbers = 8
  private static let mostRuns = 16
  private static let headWords = 3 + mostNumbers + mostRuns * 2 + 1

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let more = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { return false }
      done += more
    }
    return true
  }

  /// Tells damaged bytes from whole ones, thirty-two at a time.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sums = SIMD4<UInt64>(0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15, 0xD1B5_4A32_D192_ED03, 0x94D0_49BB_1331_11EB)
    var place = 0
    while place + 32 <= bytes.count {
      let next = bytes.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
      sums = (sums ^ next) &* 0x100_0000_01B3
      sums ^= sums &>> 29
      place += 32
    }
    var sum = sums[0] ^ sums[1] &* 3 ^ sums[2] &* 5 ^ sums[3] &* 7 ^ UInt64(bytes.count)
    while place < bytes.count {
      sum = (sum ^ UInt64(bytes[place])) &* 0x100_0000_01B3
      place += 1
    }
    return sum ^ sum &>> 31
  }
}
