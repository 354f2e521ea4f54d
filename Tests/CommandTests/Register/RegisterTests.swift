import Foundation
import Testing

@testable import Command
@testable import Journal
@testable import Supervision

/// The register of cards and visits, made of the log, against the days as the store has them.
@Suite struct RegisterTests {
  /// A store in which several days were lived: cards made, changed and lost, visits with and without them.
  private func store(in scratch: Scratch) throws -> String {
    let path = scratch.file("showroom.plist")
    let days = PracticeDay.days(9, from: CivilDay(number: 20_770), offset: 28_800, seed: 5)
    let store = try Store<Showroom>.open(at: path, mode: .readWrite, program: "test", initial: Showroom())
    var number: UInt64 = 0
    for act in days {
      number += 1
      let context = Context(now: act.at, author: act.author, id: ActID(high: 7, low: number))
      _ = try? store.commit { showroom in
        let act = try showroom.decide(act.command, context)
        return act.events.isEmpty ? nil : act
      }
    }
    // The practice changes no card afterwards; the day before the last one does here.
    for (time, command) in [
      (ClockTime(19, 0), Command.card(.followUp(CardID(rawValue: 1), note: "再约"))),
      (ClockTime(19, 1), .card(.askLoss(CardID(rawValue: 2), reason: "已购竞品"))),
      (ClockTime(19, 2), .card(.refuseLoss(CardID(rawValue: 2), reason: "再跟一次"))),
    ] {
      number += 1
      let at = Moment(day: CivilDay(number: 20_778), time: time, offset: 28_800)
      let author = Author(user: "夏琳", terminal: "pts/1")
      let context = Context(now: at, author: author, id: ActID(high: 7, low: number))
      try store.commit { try $0.decide(command, context) }
    }
    try store.commit { showroom in
      let at = Moment(day: CivilDay(number: 20_780), time: ClockTime(9, 0), offset: 28_800)
      let context = Context(now: at, author: Author(user: "夏琳", terminal: "pts/1"), id: ActID(high: 8, low: 1))
      return try showroom.decide(.traffic(.count(.walkIn)), context)
    }
    try store.checkpoint()
    try store.close()
    return path
  }

  private func open(_ path: String) throws -> Store<Showroom> {
    try Store<Showroom>.open(at: path, mode: .readOnly, program: "test", initial: Showroom())
  }

  @Test func theRegisterHasEveryVisitAndCardOfEveryDay() throws {
    let scratch = try Scratch()
    let path = try store(in: scratch)
    let store = try open(path)
    // Day by day from the archives and journals: what the register has to say in the end.
    var expected = Register()
    for day in try store.pastDays() { expected.take(try #require(try store.showroom(on: day))) }
    #expect(expected.visits.count > 100 && expected.cards.count > 20 && expected.changes.count > 0)
    let file = path + ".d/register.figures"
    for round in 0..<4 {
      if round == 2 {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        bytes[bytes.count / 2] ^= 4
        try bytes.write(to: URL(fileURLWithPath: file))
      }
      if round == 3 { try FileManager.default.removeItem(atPath: file) }
      let register = try open(path).register()
      #expect(register.visits.count == expected.visits.count)
      #expect(
        register.visits.map { [$0.arrived, Int64($0.number), Int64($0.card), Int64($0.kind), Int64($0.stay)] }
          == expected.visits.map { [$0.arrived, Int64($0.number), Int64($0.card), Int64($0.kind), Int64($0.stay)] })
      #expect(register.changes.count == expected.changes.count && register.tallies.count == expected.tallies.count)
      for (mine, theirs) in zip(register.cards, expected.cards) {
        #expect(register.text(of: mine) == expected.text(of: theirs))
        #expect(mine.level == theirs.level && mine.touched == theirs.touched && mine.visits == theirs.visits)
      }
    }
  }

  @Test func aRegisterMadePieceByPieceIsTheSame() throws {
    let scratch = try Scratch()
    let path = try store(in: scratch)
    let store = try open(path)
    var making = try RegisterMaking(store)
    var pieces = 0
    while !making.isDone {
      pieces += 1
      try making.goOn { false }
    }
    let whole = try open(path).registerOfPastDays()
    #expect(making.register.visits == whole.visits && making.register.cards == whole.cards)
    #expect(making.register.lines == whole.lines && pieces >= 1)
  }
}
