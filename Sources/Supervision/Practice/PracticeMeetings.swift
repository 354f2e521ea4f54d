extension PracticeStory {
  /// The morning meeting with its minutes, the forecast sent up before ten, the evening meeting.
  var meetingActs: [PracticeAct] {
    var chance = SplitMix(seed: seed, day: day, part: 11)
    return morning(&chance) + evening(&chance)
  }

  private func morning(_ chance: inout SplitMix) -> [PracticeAct] {
    var acts: [PracticeAct] = []
    var seconds = ClockTime(8, 31).seconds
    func say(_ command: MeetingCommand, after pause: Int) {
      seconds += pause
      acts.append(act(on: day, ClockTime(seconds: seconds), PracticeAuthor.supervisor, .meeting(command)))
    }
    say(.start(.morning), after: chance.draw(5...40))
    let items = Agenda.defaults.first { $0.id == .morning }?.items ?? []
    for (page, item) in items.enumerated() {
      if page > 0 { say(.turn(to: page), after: chance.draw(8...20)) }
      let pause = item.minutes.count * 60 * chance.draw(60...110) / 100
      switch item.topic {
      case .customers:
        say(.decide(chance.pick(["H 级客户今天全部电话邀约，下班前回报", "两位 H 级客户由主管陪同洽谈"])), after: pause)
      case .roster:
        say(
          .action(
            chance.pick(["核对周末外展人员与车辆", "门口换岗表贴到前台"]), owner: PracticePeople.others[0].name, due: day.advanced(by: 1)),
          after: pause)
      case .policy:
        say(.note(chance.pick(["锐界本月置换补贴 8000 元，月底截止", "探险者现车 3 台，白色最后 1 台"])), after: pause)
      case .drill: say(.note("两人一组练试驾邀约开场白"), after: pause)
      case .recognition:
        say(
          .recognise(
            chance.pick(PracticePeople.consultantIDs), reason: chance.pick(["试驾后当场留档", "老客户转介绍两组", "投诉客户当天回访满意"])),
          after: pause)
      case .forecast:
        for id in PracticePeople.consultantIDs where id != cast[Self.onLeave] {
          let (orders, deliveries) = (chance.draw(0...9) / 5, chance.draw(0...9) / 7)
          say(.forecast(id, orders: orders, deliveries: deliveries), after: chance.draw(3...9))
        }
      default: seconds += pause
      }
    }
    say(.end, after: 15)
    let sent = ClockTime(seconds: ClockTime(9, 44).seconds + chance.draw(0...600))
    return acts + [act(on: day, sent, PracticeAuthor.supervisor, .meeting(.sendUp))]
  }

  private func evening(_ chance: inout SplitMix) -> [PracticeAct] {
    var acts: [PracticeAct] = []
    var seconds = ClockTime(17, 32).seconds
    func say(_ command: MeetingCommand, after pause: Int) {
      seconds += pause
      acts.append(act(on: day, ClockTime(seconds: seconds), PracticeAuthor.supervisor, .meeting(command)))
    }
    say(.start(.evening), after: chance.draw(5...40))
    let items = Agenda.defaults.first { $0.id == .evening }?.items ?? []
    for (page, item) in items.enumerated() {
      if page > 0 { say(.turn(to: page), after: item.minutes.count * 60 * chance.draw(50...90) / 100) }
      if item.topic == .bestCase { say(.note("先问用途再报价，客户当场试驾"), after: 30) }
      if item.topic == .tomorrow { say(.decide("明天 09:00 前展车全部擦完"), after: 30) }
    }
    say(.end, after: 60)
    return acts
  }
}
