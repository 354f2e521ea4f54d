import Supervision

/// The file of the register: every card and visit of the days gone by.
struct RegisterFile {
  private let file: DerivedFile

  /// The one beside a store.
  init(besideStore path: String) {
    file = DerivedFile(path: DerivedFiles.register.path(besideStore: path), kind: "SHOWREG1")
  }

  /// The register as it was written, and the number of the last act that is in it; nil when it is missing or not whole.
  func read() -> (register: Register, sequence: UInt64)? {
    guard let open = file.open(), open.numbers.count == 3, open.numbers[2] == Self.form,
      let names = open.run(0, of: UInt8.self), let steps = open.run(1, of: UInt8.self),
      let visits = open.run(2, of: RegisteredVisit.self, spare: 256),
      let cards = open.run(3, of: RegisteredCard.self, spare: 4096),
      let changes = open.run(4, of: CardChange.self, spare: 256),
      let tallies = open.run(5, of: TallyFact.self, spare: 64),
      let sheets = open.run(6, of: SheetFact.self, spare: 256), let lines = open.run(7, of: UInt8.self, spare: 65_536),
      let words = open.run(8, of: UInt8.self, spare: 65_536)
    else { return nil }
    var register = Register(
      names: Self.texts(names), steps: Self.texts(steps).filter { !$0.isEmpty }.map(StepID.init(rawValue:)),
      covered: CivilDay(number: open.numbers[0]))
    register.visits = visits
    register.cards = cards
    register.changes = changes
    register.tallies = tallies
    register.sheets = sheets
    register.lines = lines
    register.words = words
    guard register.isSound else { return nil }
    return (register, UInt64(truncatingIfNeeded: open.numbers[1]))
  }

  /// Writes a register in place of what is there.
  func write(_ register: inout Register, sequence: UInt64) {
    guard let covered = register.covered else { return }
    register.putInOrder()
    let names = Self.bytes(register.names)
    let steps = Self.bytes(register.steps.map(\.rawValue))
    let numbers = [covered.number, Int(truncatingIfNeeded: sequence), Self.form]
    names.withUnsafeBytes { names in
      steps.withUnsafeBytes { steps in
        register.visits.withUnsafeBytes { visits in
          register.cards.withUnsafeBytes { cards in
            register.changes.withUnsafeBytes { changes in
              register.tallies.withUnsafeBytes { tallies in
                register.sheets.withUnsafeBytes { sheets in
                  register.lines.withUnsafeBytes { lines in
                    register.words.withUnsafeBytes { words in
                      file.write(
                        numbers: numbers,
                        runs: [names, steps, visits, cards, changes, tallies, sheets, lines, words])
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// The size of every fact: a program that knows others makes the file anew.
  private static let form = [
    MemoryLayout<RegisteredVisit>.stride, MemoryLayout<RegisteredCard>.stride, MemoryLayout<CardChange>.stride,
    MemoryLayout<TallyFact>.stride, MemoryLayout<SheetFact>.stride,
  ].reduce(0) { $0 &* 251 &+ $1 }

  private static func texts(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func bytes(_ texts: [String]) -> [UInt8] { Array(texts.joined(separator: "\0").utf8) }
}
