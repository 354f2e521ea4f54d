extension PracticeStory {
  /// The weeks' lists before the day: rounds with their scores, materials counted, tasks.
  var listActs: [PracticeAct] { materialActs + taskActs + planActs + roundActs + dutyHistory }

  /// Brochures and the like, counted this morning; one model runs short.
  private var materialActs: [PracticeAct] {
    var chance = SplitMix(seed: seed, day: day, part: 21)
    let before = day.advanced(by: -20)
    var acts: [PracticeAct] = []
    let list =
      PracticeProspect.models.prefix(4).map { MaterialDetails(name: $0, kind: .brochure) } + [
        MaterialDetails(name: "展车价格牌", kind: .priceCard, minimum: 6),
        MaterialDetails(name: "展车电瓶", kind: .battery, minimum: 4),
      ]
    for (index, details) in list.enumerated() {
      acts.append(act(on: before, ClockTime(9, 2 + index), PracticeAuthor.supervisor, .material(.add(details))))
      let count = index == 1 ? 9 : details.minimum + chance.draw(0...12)
      let id = MaterialID(rawValue: index + 1)
      acts.append(
        act(
          on: day, ClockTime(seconds: 8 * 3600 + 40 * 60 + index * 35), PracticeAuthor.supervisor,
          .material(.count(id, count))))
    }
    return acts
  }

  /// Two tasks from above: one due before noon, one done that somebody waits to hear of.
  private var taskActs: [PracticeAct] {
    [
      act(
        on: day.advanced(by: -1), ClockTime(16, 20), PracticeAuthor.supervisor,
        .task(.add(what: "周末外展车辆清单", askedBy: "沈国强", owner: "", by: TaskDue(day, ClockTime(11, 30))))),
      act(
        on: day, ClockTime(8, 52), PracticeAuthor.supervisor,
        .task(.add(what: "补报上周展厅能耗表", askedBy: "行政部", owner: "", by: TaskDue(day)))),
      act(on: day, ClockTime(10, 12), PracticeAuthor.supervisor, .task(.done(TaskID(rawValue: 2), note: "表已填好"))),
    ]
  }

  /// What consultants planned in the meeting, and what they ticked so far.
  private var planActs: [PracticeAct] {
    var chance = SplitMix(seed: seed, day: day, part: 22)
    let names = ["周先生", "吴女士", "Ms Green", "郑总", "孙小姐", "钱先生", "何女士", "高先生"]
    let kinds: [PlanKind] = [.call, .invite, .testDrive, .quote, .sign, .deliver]
    let levels: [CustomerLevel] = [.h, .a, .b, .c]
    var acts: [PracticeAct] = []
    var number = 0
    for (place, person) in cast.prefix(8).enumerated() {
      for index in 0..<(2 + place % 2) {
        number += 1
        let hour = 9 + index * 3 + place % 3
        let details = PlanDetails(
          staff: person, time: ClockTime(hour, chance.draw(0...3) * 15), kind: kinds[(place + index) % kinds.count],
          customer: names[(place * 3 + index) % names.count], level: levels[(place + index * 2) % levels.count])
        acts.append(
          act(
            on: day, ClockTime(seconds: 8 * 3600 + 36 * 60 + number * 7), PracticeAuthor.supervisor,
            .plan(.add(details, day: day))))
        let minute = hour * 60 + chance.draw(20...50)
        if chance.chance(80), minute < 17 * 60 {
          acts.append(
            act(on: day, ClockTime(0, minute), PracticeAuthor.supervisor, .plan(.done(PlanID(rawValue: number)))))
        }
      }
    }
    return acts
  }

  /// The duties of the twelve days before, most of them checked off, some late, one let go.
  private var dutyHistory: [PracticeAct] {
    var chance = SplitMix(seed: seed, day: day, part: 24)
    // The house asks for its duties since these twelve days, so that no day before counts as missed.
    var acts = [
      act(
        on: day.advanced(by: -12), ClockTime(5, 0), PracticeAuthor.manager, .duty(.catalogue(.setList(2, isOn: true))))
    ]
    for back in 1...12 {
      let on = day.advanced(by: -back)
      for row in DutyPlan.items(on: on, lists: [2]) where row.patrol == nil && !["2.8", "2.19"].contains(row.key.code) {
        let minute = (row.due?.minutes ?? 17 * 60) + chance.draw(-16...3)
        if back == 5, row.key.code == "2.18" {
          acts.append(
            act(on: on, ClockTime(0, minute), PracticeAuthor.supervisor, .duty(.excuse(row.key, reason: "全员外展"))))
        } else if chance.chance(back == 3 || back == 8 ? 78 : 97) {
          acts.append(act(on: on, ClockTime(0, minute), PracticeAuthor.supervisor, .duty(.check(row.key))))
        }
      }
    }
    return acts
  }

  /// The rounds of the last days and of this one, as they were walked.
  private var roundActs: [PracticeAct] {
    var chance = SplitMix(seed: seed, day: day, part: 23)
    let checklist = PatrolRule()
    let rows = DutyRule().rows(lists: [2]).filter { $0.patrol != nil }
    let often: [PatrolItemID] = ["cars.7", "talk.2", "hall.3"]
    let faults: [PatrolItemID: PatrolFault] = [
      "cars.7": PatrolFault(note: "2 号展车轮胎未上蜡", owner: "林静", fixBy: TaskDue(day, ClockTime(14, 0))),
      "talk.2": PatrolFault(note: "3 号桌烟灰缸满", owner: "保洁"),
      "hall.3": PatrolFault(note: "27 °C", owner: "物业", fixBy: TaskDue(day.advanced(by: 1))),
    ]
    var acts: [PracticeAct] = []
    for back in stride(from: 12, through: 0, by: -1) {
      let on = day.advanced(by: -back)
      for row in rows {
        guard let due = row.due?.minutes, let list = row.patrol else { continue }
        guard due <= PracticeDay.curtain.minutes - 50 || back > 0 else { continue }
        let start = due + chance.draw(1...6)
        acts.append(act(on: on, ClockTime(0, start), PracticeAuthor.supervisor, .patrol(.start(list, duty: row.key))))
        let failed = checklist.items(of: list).filter { item in
          often.contains(item.id) ? chance.chance(14) : false
        }
        for item in failed {
          // A day gone by is none to mend anything by.
          var fault = faults[item.id] ?? PatrolFault()
          if let fixBy = fault.fixBy, back > 0 { fault.fixBy = TaskDue(max(fixBy.day.advanced(by: -back), on)) }
          acts.append(
            act(on: on, ClockTime(0, start + 5), PracticeAuthor.supervisor, .patrol(.mark(item.id, .fail(fault)))))
        }
        acts.append(act(on: on, ClockTime(0, start + 14), PracticeAuthor.supervisor, .patrol(.passRest)))
        acts.append(act(on: on, ClockTime(0, start + 15), PracticeAuthor.supervisor, .patrol(.finish)))
      }
    }
    return acts
  }
}
