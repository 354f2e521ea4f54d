import Fuzz
import Journal
import Testing

/// Hostile bytes for every reader; `bench fuzz` does the same for as long as one likes.
@Suite struct FuzzTests {
  private let corpus: Corpus

  init() throws {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    corpus = try Corpus(folder: "/\(folder)/Corpus")
  }

  @Test func everyKeptFileIsAnsweredByEveryReader() throws {
    #expect(corpus.entries.count > 10)
    for entry in corpus.entries {
      for reader in UntrustedBytes.Reader.allCases {
        let begun = ContinuousClock.now
        #expect(throws: Never.self) { try UntrustedBytes.read(entry.bytes, as: reader) }
        #expect(ContinuousClock.now - begun < .seconds(5), "\(entry.name) as \(reader.rawValue)")
      }
    }
  }

  @Test(arguments: UntrustedBytes.Reader.allCases)
  func changedFilesAreAnsweredToo(reader: UntrustedBytes.Reader) throws {
    var fuzzer = Fuzzer(reader, corpus: corpus.bytes(for: reader), seed: 20_261_123)
    let outcome = try fuzzer.run(rounds: 800)
    #expect(outcome.rounds == 800)
    // Were nothing accepted, the fuzzer would never get beyond the outermost check.
    #expect(outcome.accepted > 10)
  }
}
