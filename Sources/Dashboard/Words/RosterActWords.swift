import Supervision

extension Showroom {
  /// A change of many cells told as one: `2026-11-23 – 2026-11-29: 60 shifts, 95 posts`; nil for a small one.
  func rosterWords(for act: Act) -> Phrase? {
    var (shifts, posts, away, days) = (0, 0, 0, Set<CivilDay>())
    var reason: String?
    for case .roster(let event) in act.events {
      switch event {
      case .shiftSet(_, let day, _), .shiftCleared(_, let day):
        shifts += 1
        days.insert(day)
      case .postSet(let day, _), .postCleared(let day, _):
        posts += 1
        days.insert(day)
      case .absenceSet(let day, _), .absenceCleared(let day, _):
        away += 1
        days.insert(day)
      case .amended(_, _, _, let words): reason = words
      default: break
      }
    }
    guard act.events.count > 3, shifts + posts + away > 2, let first = days.min(), let last = days.max() else {
      return nil
    }
    let parts = [
      (away, Phrase(zh: "\(away) 天请假", en: "\(away) days away")),
      (shifts, Phrase(zh: "\(shifts) 个班", en: "\(shifts) shifts")),
      (posts, Phrase(zh: "\(posts) 个岗", en: "\(posts) posts")),
    ].filter { $0.0 > 0 }.map(\.1)
    let span = first == last ? first.iso : "\(first) – \(last)"
    let what = Phrase.joined(parts, by: Phrase(zh: "、", en: ", "))
    let why = reason.map { Phrase(zh: "（\($0)）", en: " (\($0))") } ?? Phrase(both: "")
    return Phrase(zh: "\(span) 排班改动 \(what.zh)\(why.zh)", en: "\(span): \(what.en) changed\(why.en)")
  }

  func words(for event: RosterEvent, of act: Act) -> Phrase {
    // Another day than that of the act is named.
    func dated(_ words: Phrase, _ day: CivilDay) -> Phrase {
      day == act.at.day ? words : Phrase(zh: "\(day) \(words.zh)", en: "\(day): \(words.en)")
    }
    func dated(_ id: StaffID, _ day: CivilDay) -> Phrase { dated(state.name(of: id), day) }
    switch event {
    case .shiftSet(let id, let day, let shift):
      let kind = state.settings.shiftKinds.first { $0.id == shift.kind }?.name
      return .spaced(dated(id, day), kind ?? .empty, Phrase(both: shift.hours.text))
    case .shiftCleared(let id, let day):
      let off =
        day == act.at.day ? Phrase(zh: "今天不上班", en: "is off today") : Phrase(zh: "不上班", en: "is off")
      return .spaced(dated(id, day), off)
    case .postSet(let day, let post):
      return .spaced(dated(post.staff, day), state.name(of: post.place), Phrase(both: post.hours.text))
    case .postCleared(let day, let post):
      return .spaced(
        Phrase(zh: "已取消岗位", en: "post taken out:"), dated(post.staff, day), Phrase(both: post.hours.text))
    case .absenceSet(let day, let absence):
      return .spaced(dated(absence.staff, day), absence.words, Phrase(both: absence.hours?.text ?? ""))
    case .absenceCleared(let day, let absence):
      return .spaced(Phrase(zh: "已销假", en: "not away after all:"), dated(absence.staff, day))
    case .wishSet(let day, let wish): return .spaced(dated(wish.staff, day), state.settings.words(for: wish))
    case .wishCleared(let day, let wish):
      return .spaced(
        Phrase(zh: "意愿已取消", en: "wish withdrawn:"), dated(wish.staff, day), state.settings.words(for: wish))
    case .appointmentSet(let day, let appointment):
      return .spaced(dated(appointment.staff, day), appointment.words)
    case .appointmentCleared(let day, let appointment):
      return .spaced(Phrase(zh: "预约已取消", en: "appointment let go:"), dated(appointment.staff, day), appointment.words)
    case .locked(let day, let lock):
      return .spaced(Phrase(zh: "已锁定", en: "locked:"), dated(lock.staff, day), lock.hours)
    case .unlocked(let day, let lock):
      return .spaced(Phrase(zh: "已解锁", en: "unlocked:"), dated(lock.staff, day), lock.hours)
    case .published(let days):
      let span = "\(days.first?.iso ?? "") – \(days.last?.iso ?? "")"
      return .spaced(Phrase(zh: "已公布排班", en: "roster published:"), Phrase(both: span))
    case .amended(_, _, _, let reason): return Phrase(zh: "原因：\(reason)", en: "because: \(reason)")
    }
  }
}

extension RosterLock {
  /// The hours of a single post; nothing for a whole day.
  fileprivate var hours: Phrase {
    if case .post(let post) = self { Phrase(both: post.hours.text) } else { .empty }
  }
}
