extension Refusal {
  static func rosterPutAway(_ day: CivilDay, first: CivilDay) -> Refusal {
    Refusal(
      "roster.past", zh: "\(day) 的排班已归档，不能再改；可改的从 \(first) 起，请核对日期",
      en: "the roster of \(day) is put away and stays as it is; days from \(first) on can be changed, so check the date"
    )
  }

  static func unknownShift(_ text: String, among kinds: [ShiftKind]) -> Refusal {
    Refusal(
      "roster.kind",
      zh: "没有“\(text)”这个班次，可用：\(kinds.map { "\($0.name.zh) \($0.id)" }.joined(separator: "、"))，或写起止时间",
      en: "there is no shift “\(text)”; shifts are \(kinds.map(\.id).joined(separator: ", ")), or give hours")
  }

  static func endsBeforeItBegins(_ from: ClockTime, _ to: ClockTime) -> Refusal {
    Refusal(
      "roster.hours", zh: "\(from)–\(to)：结束不晚于开始，请改正",
      en: "\(from)–\(to) ends before it begins; give an end after the beginning")
  }

  static func shiftTooLong(_ name: Phrase, _ day: CivilDay, _ hours: Hours, most: Minutes) -> Refusal {
    Refusal(
      "roster.shift.long",
      zh: "\(name.zh) \(day) 的班次 \(hours.text) 有 \(hours.length.words.zh)，最长 \(most.words.zh)；请改短，或用 roster rules 放宽",
      en:
        "\(name.en)'s shift \(hours.text) on \(day) is \(hours.length.words.en) long and \(most.words.en) is the most; shorten it, or widen it by roster rules longest-shift"
    )
  }

  static func notOnRoster(_ person: Staff, _ day: CivilDay) -> Refusal {
    Refusal(
      "roster.off", zh: "\(person.name)在 \(day) 没有排班，请先排班",
      en: "\(person.name(in: .english)) has no shift on \(day); give one first")
  }

  static func postOutsideShift(_ person: Staff, post: Hours, shift: Hours) -> Refusal {
    Refusal(
      "roster.outside", zh: "\(person.name)的岗位 \(post.text) 超出班次 \(shift.text)",
      en: "\(person.name(in: .english))'s post \(post.text) lies outside the shift \(shift.text)")
  }

  static func twoPlacesAtOnce(_ person: Staff, other: Hours, new: Hours) -> Refusal {
    Refusal(
      "roster.overlap", zh: "\(person.name)在 \(other.text) 已有岗位，与 \(new.text) 冲突",
      en: "\(person.name(in: .english)) already has a post \(other.text), which overlaps \(new.text)")
  }

  static func noSuchPost(_ person: Staff, _ day: CivilDay, _ from: ClockTime) -> Refusal {
    Refusal(
      "roster.post", zh: "\(person.name)在 \(day) \(from) 没有岗位",
      en: "\(person.name(in: .english)) has no post on \(day) at \(from)")
  }
}
