import Supervision
import Terminal

/// A week's roster as a file, to be printed, counted elsewhere or put into calendars.
public struct RosterExport: Hashable, Sendable {
  /// Monday of the week.
  public let monday: CivilDay
  /// In which form.
  public let form: Form

  /// What it can be written as.
  public enum Form: Hashable, Sendable {
    /// A table to be printed.
    case text
    /// Rows that `import roster` takes in again.
    case csv
    /// One person's calendar.
    case calendar(StaffID)
    /// A calendar for each person.
    case calendars
  }
}

/// What a week can be written as 导出.
enum ExportMenu {
  /// Text and CSV of the week, a calendar for the selected person, and one for each.
  static func items(_ monday: CivilDay, _ staff: StaffID?, _ state: ShowroomState) -> [MenuItem] {
    func item(_ key: Character, _ title: Phrase, _ detail: Phrase, _ form: RosterExport.Form) -> MenuItem {
      MenuItem(
        key: .character(key), title: title, detail: detail,
        step: .ask(.exportRoster(RosterExport(monday: monday, form: form))))
    }
    var items = [
      item("t", Phrase(zh: "文本", en: "text"), Phrase(zh: "打印张贴", en: "to be printed"), .text),
      item("c", Phrase(both: "CSV"), Phrase(zh: "可再导入", en: "can be imported"), .csv),
    ]
    if let staff {
      items.append(
        item("i", Phrase(zh: "日历", en: "calendar"), state.name(of: staff), .calendar(staff)))
    }
    items.append(
      item("I", Phrase(zh: "日历", en: "calendars"), Phrase(zh: "每人一个", en: "one for each person"), .calendars))
    return items
  }
}

/// Which of somebody's stints are settled 锁定一段.
enum StintLockMenu {
  /// The whole day, then each stint; what is settled already is opened again.
  static func items(_ cell: CellID, _ state: ShowroomState) -> [MenuItem] {
    let roster = state.roster[cell.day] ?? RosterDay()
    func item(_ key: Key?, _ lock: RosterLock, _ title: Phrase, _ detail: Phrase) -> MenuItem {
      let isLocked = roster.locks.contains(lock)
      return MenuItem(
        key: key, title: isLocked ? .spaced(Phrase(zh: "解锁", en: "unlock"), title) : title, detail: detail,
        step: .perform(.roster(isLocked ? .unlock(lock, day: cell.day) : .lock(lock, day: cell.day))),
        isCurrent: isLocked)
    }
    let day = item(.character("d"), .day(staff: cell.staff), Phrase(zh: "整天", en: "the whole day"), .empty)
    return [day]
      + roster.posts.filter { $0.staff == cell.staff }.enumerated().map { index, post in
        item(MenuItem.digit(index), .post(post: post), Phrase(both: post.hours.text), state.name(of: post.place))
      }
  }
}

extension Dashboard {
  /// Asks what the week shown is to be written as.
  func exportStep(at spot: Spot, _ sight: Sight) -> Step {
    guard case .cell(let cell)? = spot.row else {
      return .ask(.exportRoster(RosterExport(monday: sight.week, form: .text)))
    }
    return .menu(.week(.export(cell)))
  }
}
