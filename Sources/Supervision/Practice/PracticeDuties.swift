extension PracticeStory {
  /// Duties checked off through the day: before the curtain all but the last one due, after it about half, some late.
  ///
  /// What the program sees done by itself (rounds, 2.7, 2.8, 2.19) is left to it.
  var dutyActs: [PracticeAct] {
    var chance = SplitMix(seed: seed, day: day, part: 5)
    let curtain = PracticeDay.curtain.minutes
    var acts: [PracticeAct] = []
    for planned in DutyPlan.items(on: day, lists: [2])
    where planned.patrol == nil && !["2.8", "2.19", "1.8", "2.7"].contains(planned.key.code) {
      guard let due = planned.due?.minutes else { continue }
      let minute: Int
      if due <= curtain - 25 {
        minute = min(due + chance.draw(-3...14), curtain - 2)
      } else if due <= curtain {
        minute = due + chance.draw(94...99)
      } else if chance.chance(65) {
        minute = min(due + chance.draw(2...24), 18 * 60 + 10)
      } else {
        continue
      }
      let (time, note) = (ClockTime(seconds: minute * 60 + chance.draw(0...59)), note(on: planned.key, &chance))
      // Meetings and the forecast are held and sent, which checks them off.
      if planned.key.code == "2.4" { continue }
      acts.append(act(on: day, time, PracticeAuthor.supervisor, .duty(.check(planned.key, note: note))))
    }
    return acts
  }

  private func note(on key: DutyKey, _ chance: inout SplitMix) -> String {
    switch key.code {
    case "2.5": "得分 \(chance.draw(92...99))%" + chance.pick(["", "", "，2 号展车轮胎待擦", "，洽谈区烟灰缸已清"])
    case "2.4": key.due == ClockTime(10, 0) ? "今日预测：订 \(chance.draw(2...5)) 台，交 \(chance.draw(1...3)) 台" : ""
    case "2.18": chance.pick(["表扬林静：试驾后当场留档", "表扬王伟：老客户转介绍两组", "Ouyang closed two in one day"])
    default: ""
    }
  }
}
