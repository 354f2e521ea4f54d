import Foundation
import Testing

@testable import Supervision

@Suite struct TurnOrderTests {
  /// Four check in at 08:20, 08:21, 08:22 and 08:23 and are on call.
  private func morning() throws -> Story {
    var story = try Story(people: "陈洁", "李娜", "王伟", "赵一鸣")
    for who in 1...4 {
      story.at(8, 19 + who)
      try story.move(who, .onCall)
    }
    story.at(9, 0)
    return story
  }

  private func id(_ number: Int) -> StaffID { StaffID(rawValue: number) }
  private func order(_ story: Story) -> [Int] { story.state.turnOrder(at: story.now).order.map(\.rawValue) }
  private func calls(_ story: Story) -> [Turn.Call] { story.state.turns(at: story.now).map(\.call) }

  @Test func checkInGivesTheOrderAndAFirstVisitSendsToTheTail() throws {
    var story = try morning()
    #expect(order(story) == [1, 2, 3, 4])
    #expect(calls(story) == [.next, .onDeck, .waiting, .waiting])
    #expect(story.state.turns(at: story.now)[0].why.en == "checked in 08:20")
    try story.run(.turn(.take(id(1), .first)))
    #expect(order(story) == [2, 3, 4, 1])
    #expect(story.state.seen(id(1), at: story.now)?.place == "customer")
    #expect(calls(story) == [.next, .onDeck, .waiting, .busy])
    #expect(story.state.turns(at: story.now)[3].why.zh == "09:00 接首次客户")
    // One act: taken back as one.
    try story.run(.undo(.terminal))
    #expect(order(story) == [1, 2, 3, 4] && story.state.seen(id(1), at: story.now)?.place == .onCall)
  }

  @Test func whoIsAskedForOrComeBackToKeepsTheTurn() throws {
    var story = try morning()
    try story.run(.turn(.take(id(3), .asked)))
    try story.run(.turn(.take(id(2), .returned)))
    #expect(order(story) == [1, 2, 3, 4])
    let turns = story.state.turns(at: story.now)
    #expect(turns.map(\.others) == [0, 1, 1, 0] && turns.allSatisfy { $0.firstVisits == 0 })
    #expect(calls(story) == [.next, .busy, .busy, .onDeck])
  }

  @Test func outOfTurnNeedsAReasonThatIsKept() throws {
    var story = try morning()
    let refusal = story.refusal(of: .turn(.take(id(3), .first)))
    #expect(refusal?.rule == "turn.order" && refusal?.words.zh.contains("现在轮到陈洁") == true)
    try story.run(.turn(.take(id(3), .first, reason: "客户只讲英语")), by: .lu)
    #expect(order(story) == [1, 2, 4, 3])
    let step = try #require(story.state.turnOrder(at: story.now).steps.last)
    #expect(step.places == "3→4" && step.by == "lu" && step.change.reason == "客户只讲英语")
    for command in [
      .pass(id(1), reason: " "), .resume(id(1), reason: "x"), .move(id(1), to: 2, reason: ""),
      .move(id(1), to: 5, reason: "x"), .move(id(1), to: 1, reason: "x"), .take(id(9), .first),
    ] as [TurnCommand] { #expect(story.refusal(of: .turn(command)) != nil, "\(command)") }
  }

  @Test func whoIsPassedOverIsNotCalledUntilCalledAgain() throws {
    var story = try morning()
    try story.run(.turn(.pass(id(1), reason: "回访逾期 2 条")))
    #expect(calls(story) == [.passedOver(reason: "回访逾期 2 条"), .next, .onDeck, .waiting])
    #expect(story.refusal(of: .turn(.pass(id(1), reason: "再跳")))?.rule == "turn.passed")
    try story.run(.turn(.resume(id(1), reason: "已补完")))
    #expect(calls(story) == [.next, .onDeck, .waiting, .waiting])
    try story.run(.turn(.move(id(4), to: 1, reason: "昨晚留店")))
    #expect(order(story) == [4, 1, 2, 3])
    #expect(story.state.turns(at: story.now)[0].why.en == "put there 09:00 by xia: 昨晚留店")
  }

  @Test func comingAndGoingAreTheFloorsAffair() throws {
    var story = try morning()
    try story.run(.staff(.add(name: "徐梅", latin: "", title: .reception)))
    try story.move(5, .desk)
    #expect(order(story) == [1, 2, 3, 4])
    #expect(story.refusal(of: .turn(.take(id(5), .first)))?.rule == "turn.title")
    // A meal keeps the place, going home does not, coming back is checking in again.
    try story.move(2, "meal")
    try story.move(1, .home)
    #expect(order(story) == [2, 3, 4])
    #expect(story.refusal(of: .turn(.take(id(1), .first)))?.rule == "turn.absent")
    try story.move(1, .onCall)
    #expect(order(story) == [2, 3, 4, 1])
    // When nobody is free the one at the door is called.
    try story.move(3, .door)
    for who in [1, 4] { try story.move(who, "call-back") }
    #expect(calls(story) == [.busy, .next, .busy, .busy])
    try story.run(.staff(.leave(id(3))))
    #expect(order(story) == [2, 4, 1] && !calls(story).contains(.next))
    story.at(8, 30, day: Story.day.advanced(by: 1))
    #expect(order(story) == [])
    try story.move(4, .onCall)
    #expect(order(story) == [4] && story.state.turnOrders.count == 2)
  }

  /// Whatever is done, moving people as the log says gives the order, each step begins where the ones before it left
  /// them, and the log is read as it was written.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func theLogReplaysToTheOrder(seed: UInt64) throws {
    var chance = SplitMix(seed: seed)
    var story = try morning()
    for _ in 0..<400 {
      story.now = story.now.advanced(by: Minutes(chance.draw(0...2)))
      let who = id(chance.draw(1...4))
      let command: Command =
        switch chance.draw(0...7) {
        case 0: .floor(.move(who, to: chance.pick([.onCall, .door, .home, "meal"])))
        case 1, 2: .turn(.take(who, chance.pick(TurnCustomer.allCases), reason: chance.pick(["", "讲英语"])))
        case 3: .turn(.pass(who, reason: "逾期"))
        case 4: .turn(.resume(who, reason: "补完"))
        case 5: .turn(.move(who, to: chance.draw(0...5), reason: "调整"))
        case 6: .undo(.terminal)
        default: .turn(.take(who, .first))
        }
      _ = try? story.run(command)
      let order = story.state.turnOrder(at: story.now)
      var line: [StaffID] = []
      for step in order.steps {
        #expect(step.from == line.firstIndex(of: step.staff).map { $0 + 1 })
        line.removeAll { $0 == step.staff }
        if let to = step.to { line.insert(step.staff, at: to - 1) }
      }
      #expect(line == order.order)
      let checkedIn = (1...4).map(id).filter {
        story.state.place(of: $0, at: story.now).map { $0.kind != .leave } ?? false
      }
      #expect(Set(line) == Set(checkedIn))
      #expect(calls(story).count { $0 == .next } <= 1)
    }
    #expect(story.state.turnOrder(at: story.now).steps.count > 60)
    let read = try JSONDecoder().decode(ShowroomState.self, from: JSONEncoder().encode(story.state))
    #expect(read == story.state)
  }
}
