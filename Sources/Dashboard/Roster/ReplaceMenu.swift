import Supervision
import Terminal

/// With whom a day is swapped 换班.
enum SwapMenu {
  /// Everybody else by name with what they do that day; those with the same shift and no posts to give come last.
  static func items(_ cell: CellID, _ state: ShowroomState) -> [MenuItem] {
    let own = state.cell(of: cell.staff, on: cell.day)
    let title = state.person(cell.staff)?.title
    let others = state.team.filter { $0.id != cell.staff && $0.title == title }
    let ranked = others.map { ($0, state.cell(of: $0.id, on: cell.day)) }.enumerated().sorted { a, b in
      (a.element.1.line == own.line ? 1 : 0, a.offset) < (b.element.1.line == own.line ? 1 : 0, b.offset)
    }
    return ranked.enumerated().map { index, entry in
      let (person, theirs) = entry.element
      return MenuItem(
        key: MenuItem.digit(index), title: person.phrase, detail: state.words(for: theirs),
        step: .perform(
          state.asSeen(
            [cell, CellID(staff: person.id, day: cell.day)], .swap(cell.staff, person.id, days: [cell.day]))))
    }
  }
}

/// Who can take over somebody's day or a part of it 替班, and who cannot and why.
enum ReplaceMenu {
  /// The whole day, then each post.
  static func stretches(_ cell: CellID, _ state: ShowroomState) -> [MenuItem] {
    let rostered = state.cell(of: cell.staff, on: cell.day)
    let day = MenuItem(
      key: .character("d"), title: Phrase(zh: "整天", en: "the whole day"),
      detail: rostered.shift.map { Phrase(both: $0.hours.text) } ?? .empty,
      step: .menu(.week(.replace(cell, .day(cell.day)))))
    let posts = rostered.posts.filter { $0.place != .meal }
    return [day]
      + posts.enumerated().map { index, post in
        MenuItem(
          key: MenuItem.digit(index), title: Phrase(both: post.hours.text), detail: state.name(of: post.place),
          step: .menu(.week(.replace(cell, .hours(post.hours, on: cell.day)))))
      }
  }

  /// Those who can by number, the fairest first; then those who cannot, with what stands in their way.
  static func items(_ cell: CellID, _ stretch: RosterStretch, _ state: ShowroomState) -> [MenuItem] {
    guard let person = state.person(cell.staff) else { return [] }
    let found: [Replacement]
    do throws(Refusal) {
      found = try state.replacements(for: person, stretch)
    } catch {
      return [MenuItem(key: nil, title: error.words, step: .remark(error.words))]
    }
    return found.enumerated().map { index, other in
      if let obstacle = other.obstacle {
        let words = Phrase(
          zh: "\(other.person.name)不能替：\(obstacle.words.zh)",
          en: "\(other.person.phrase.en) cannot: \(obstacle.words.en)")
        return MenuItem(
          key: nil, title: other.person.phrase, detail: obstacle.words, step: .remark(words))
      }
      let time = other.doorTime.hoursText
      let detail =
        if case .day = stretch {
          Phrase(zh: "✓ 本周 \(other.workDays) 天", en: "✓ \(other.workDays) days this week")
        } else {
          Phrase(zh: "✓ 门岗累计 \(time) 时", en: "✓ \(time) h at the door")
        }
      return MenuItem(
        key: MenuItem.digit(index), title: other.person.phrase, detail: detail,
        step: .perform(
          state.asSeen(
            [cell, CellID(staff: other.person.id, day: cell.day)],
            .replace(cell.staff, by: other.person.id, stretch))))
    }
  }
}

extension ShowroomState {
  /// A day in a few words: `早班 9–10 13–14`, `休息`.
  func words(for cell: RosterCell) -> Phrase {
    guard let shift = cell.shift else { return Phrase(zh: "休息", en: "off") }
    let kind = settings.shiftKinds.first { $0.id == shift.kind }?.name ?? Phrase(both: shift.hours.brief)
    let door = cell.posts.filter { settings.place($0.place)?.kind == .door }.map(\.hours.brief)
    return .spaced(kind, Phrase(both: door.joined(separator: " ")))
  }
}
