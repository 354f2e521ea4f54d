import Journal
import Supervision

/// A store on the evening of an ordinary day: two months of the practice generator, more than the state looks back on.
enum OrdinaryDay {
  private static let days = 60

  /// Makes the store, and gives a moment of that evening as `--now` reads it.
  static func make(_ path: String) throws -> String {
    let store = try Store.open(
      at: path, mode: .readWrite, program: "showroom", initial: Showroom(), files: UnhurriedFiles(SystemFiles()))
    var number: UInt64 = 0
    for act in PracticeDay.days(days, from: Load.first, offset: 28_800, seed: 1) {
      number += 1
      let id = ActID(high: number &* 0x9E37_79B9_7F4A_7C15, low: number &* 0xD1B5_4A32_D192_ED03)
      let context = Context(now: act.at, author: act.author, id: id)
      try store.commit { showroom in
        do {
          let done = try showroom.decide(act.command, context)
          return done.events.isEmpty ? nil : done
        } catch is Refusal {
          return nil
        }
      }
      if number % 250 == 0 { try store.checkpoint() }
    }
    try store.checkpoint()
    say("\none-shot: a file of \(try store.info().snapshotBytes / 1_024) KiB on an ordinary day")
    try store.close()
    return "\(Load.first.advanced(by: days - 1).iso)T21:30"
  }
}
