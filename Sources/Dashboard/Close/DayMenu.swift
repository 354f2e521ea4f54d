import Supervision
import Terminal

/// What is chosen by a letter at the closing of a day.
enum DayMenu: Hashable, Sendable {
  /// How a difference is mended.
  case mend(CivilDay, DifferenceKey)
  /// Who looked after a visitor of whom nobody wrote that down.
  case consultant(CivilDay, DifferenceKey)
  /// The days that nobody closed.
  case unclosed

  /// What stands above it.
  func title(_ state: ShowroomState) -> Phrase {
    switch self {
    case .mend(let day, let key): .spaced(subject(key, day, state), Phrase(zh: "怎样修正", en: "· mend"))
    case .consultant(let day, let key):
      .spaced(subject(key, day, state), Phrase(zh: "谁接待的", en: "· who looked after them"))
    case .unclosed: Phrase(zh: "没有闭店的日子", en: "Days that nobody closed")
    }
  }

  private func subject(_ key: DifferenceKey, _ day: CivilDay, _ state: ShowroomState) -> Phrase {
    state.differences(on: day).first { $0.key == key }?.subject ?? .empty
  }

  /// What it offers as things stand now.
  func items(_ world: World) -> [MenuItem] {
    let state = world.showroom.state
    let letters = Array("1234567890abcefghimnoprstuvwxyz")
    func key(_ index: Int) -> Key? { index < letters.count ? .character(letters[index]) : nil }
    switch self {
    case .mend(let day, let difference):
      let found = state.differences(on: day).first { $0.key == difference }
      let ways = (found?.remedies ?? []).enumerated().map { index, remedy in
        MenuItem(key: key(index), title: remedy.name, step: .perform(.day(.mend(day, difference, remedy))))
      }
      return ways + [
        MenuItem(
          key: .character("n"), title: Phrase(zh: "不改，写明原因", en: "let it stand and explain it"),
          step: .form(.day(.explain(day, difference))))
      ]
    case .consultant(let day, let difference):
      return state.team.filter { $0.title == .consultant }.enumerated().map { index, person in
        let finish = LineFinish(consultant: person.id)
        return MenuItem(
          key: key(index), title: person.phrase, step: .perform(.day(.mend(day, difference, .finish(finish)))))
      }
    case .unclosed:
      return state.unclosedDays(at: world.now).enumerated().flatMap { index, day -> [MenuItem] in
        let unfinished = state.unfinishedPlans(upTo: day).count
        if unfinished > 0 {
          return [
            MenuItem(
              key: key(index),
              title: Phrase(zh: "\(day) \(day.weekday.name.zh)", en: "\(day.weekday.name.en) \(day)"),
              detail: Phrase(
                zh: "先移走 \(unfinished) 项未完计划",
                en: "first move \(unfinished) unfinished plan\(unfinished == 1 ? "" : "s") on"),
              step: .form(.daily(.restOfPlans(day))), more: .form(.day(.passOver(day))))
          ]
        }
        let canClose = !state.visits(on: day).isEmpty || state.tally[day] != nil
        return [
          MenuItem(
            key: key(index), title: Phrase(zh: "\(day) \(day.weekday.name.zh)", en: "\(day.weekday.name.en) \(day)"),
            detail: canClose
              ? Phrase(zh: "补闭店", en: "close it now") : Phrase(zh: "略过，写原因", en: "let it be, with a reason"),
            step: canClose ? .perform(.day(.close(day))) : .form(.day(.passOver(day))),
            more: .form(.day(.passOver(day))))
        ]
      }
    }
  }

  /// Whether what it is about still exists.
  func isAbout(_ state: ShowroomState) -> Bool {
    switch self {
    case .mend(let day, let key), .consultant(let day, let key): state.differences(on: day).contains { $0.key == key }
    case .unclosed: true
    }
  }
}
