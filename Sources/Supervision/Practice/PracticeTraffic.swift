/// How many come by a channel, and when: the trade's two peaks, mid-morning and after lunch.
struct PracticeCurve {
  let channel: ChannelID
  /// People on an ordinary Thursday.
  let usual: Int
  /// Weights of the half hours from 08:30 to 18:00.
  let weights: [Int]

  static let walkIn = PracticeCurve(
    channel: .walkIn, usual: 60, weights: [2, 3, 5, 8, 8, 7, 4, 2, 2, 3, 5, 7, 8, 8, 6, 4, 3, 2, 1])
  static let others = [
    PracticeCurve(
      channel: "call-in", usual: 22, weights: [3, 5, 6, 6, 5, 4, 3, 1, 2, 3, 4, 5, 5, 4, 4, 3, 3, 2, 1]),
    PracticeCurve(
      channel: "web", usual: 14, weights: [4, 4, 3, 3, 2, 2, 3, 4, 4, 3, 2, 2, 2, 2, 2, 3, 3, 3, 3]),
    PracticeCurve(
      channel: "referral", usual: 3, weights: [0, 1, 2, 2, 2, 1, 1, 0, 0, 1, 2, 3, 3, 2, 1, 1, 1, 0, 0]),
  ]

  /// People on that day of the week, with a day's own luck.
  func people(on weekday: Weekday, _ chance: inout SplitMix) -> Int {
    let percent =
      switch weekday {
      case .monday: 95
      case .tuesday: 90
      case .wednesday: 95
      case .thursday: 100
      case .friday: 110
      case .saturday: 160
      case .sunday: 150
      }
    return usual * percent * chance.draw(88...112) / 10_000
  }

  /// A second of the day at which somebody comes.
  func second(_ chance: inout SplitMix) -> Int {
    let slot = chance.index(byWeight: weights)
    return 8 * 3600 + 1800 + slot * 1800 + chance.draw(0...1799)
  }
}

extension PracticeStory {
  /// The eight weeks before, as the counter at the door had them: what the usual curve is made of.
  var trafficHistory: [PracticeAct] {
    (1...56).map { back in
      let past = day.advanced(by: -back)
      var chance = SplitMix(seed: seed, day: past, part: 2)
      let taken = ([PracticeCurve.walkIn] + PracticeCurve.others).map { curve in
        var people = HalfHours()
        for _ in 0..<curve.people(on: past.weekday, &chance) {
          people[HalfHours.slot(of: ClockTime(seconds: curve.second(&chance)))] += 1
        }
        return Command.traffic(.take(curve.channel, day: past, people: people))
      }
      return act(on: past, ClockTime(18, 40), PracticeAuthor.counter, .together(taken))
    }
  }

  /// Everybody who comes today, and the seconds of the day at which parties walk in.
  var arrivals: (acts: [PracticeAct], parties: [Int]) {
    var chance = SplitMix(seed: seed, day: day, part: 3)
    var acts: [PracticeAct] = []
    var parties: [Int] = []
    var left = PracticeCurve.walkIn.people(on: day.weekday, &chance)
    while left > 0 {
      let people = min(left, 1 + chance.index(byWeight: [35, 40, 18, 7]))
      let second = PracticeCurve.walkIn.second(&chance)
      acts.append(count(.walkIn, people, second))
      parties.append(second)
      left -= people
    }
    for curve in PracticeCurve.others {
      for _ in 0..<curve.people(on: day.weekday, &chance) {
        acts.append(count(curve.channel, 1, curve.second(&chance)))
      }
    }
    return (acts, parties.sorted())
  }

  private func count(_ channel: ChannelID, _ people: Int, _ second: Int) -> PracticeAct {
    act(
      on: day, ClockTime(seconds: second), channel == .walkIn ? PracticeAuthor.counter : PracticeAuthor.reception,
      .traffic(.count(channel, people: people)))
  }
}
