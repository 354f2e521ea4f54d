import Fuzz
import Glibc
import Journal

/// `bench fuzz [--seconds N] [--seed S] [--corpus FOLDER]`: hostile bytes for every reader, each for N seconds.
///
/// Built with `swift build --product bench -c release --sanitize address`, any access outside its bounds ends it. The file
/// that was being read then lies in `fuzz.READER`, to be kept in the corpus of the tests.
struct FuzzBench {
  static let usage = "fuzz [--seconds N] [--seed S] [--corpus FOLDER]"

  private var seconds = 60
  private var seed: UInt64 = 1
  private var corpus = "Tests/JournalTests/Corpus"

  /// Nil where the words are not those of `usage`.
  init?(_ words: some Sequence<String>) {
    var words = Array(words)[...]
    while let option = words.popFirst() {
      guard let value = words.popFirst() else { return nil }
      switch option {
      case "--seconds":
        guard let number = Int(value), number > 0 else { return nil }
        seconds = number
      case "--seed":
        guard let number = UInt64(value) else { return nil }
        seed = number
      case "--corpus": corpus = value
      default: return nil
      }
    }
  }

  /// Runs one reader after the other and says how many files each read.
  func run() throws {
    let corpus = try? Corpus(folder: corpus)
    for reader in UntrustedBytes.Reader.allCases {
      var fuzzer = Fuzzer(reader, corpus: corpus?.bytes(for: reader) ?? [], seed: seed)
      let path = "fuzz.\(reader.rawValue)"
      let file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw FileError(.open, path: path, code: errno) }
      defer { close(file) }
      let outcome = try fuzzer.run(until: .now + .seconds(seconds)) { bytes in
        _ = ftruncate(file, 0)
        _ = pwrite(file, bytes, bytes.count, 0)
      }
      unlink(path)
      var usage = rusage()
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      print(
        "\(reader.rawValue): \(outcome.rounds) files in \(seconds) s, \(outcome.accepted) accepted, slowest "
          + "\(outcome.slowest.microseconds.text(0)) µs, \(usage.ru_maxrss / 1024) MiB at most")
    }
  }
}
