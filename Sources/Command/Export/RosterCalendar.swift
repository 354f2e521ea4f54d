import Supervision

/// One person's week as an iCalendar object (RFC 5545).
///
/// Times are UTC: the wall's time of a showroom is an instant once its zone is known, and a calendar that knows the
/// instant needs no rules of a zone. Absences of whole days are dates.
struct RosterCalendar {
  let row: RosterWeek.Row
  let state: ShowroomState
  let language: Language
  /// When it was made.
  let now: Instant

  /// The calendar, lines ended by CRLF and folded.
  var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//showroom//roster//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:" + ICalendar.escaped("\(row.person.name) · \(state.settings.showroom[language])"),
    ]
    for cell in row.cells { lines += events(of: cell) }
    lines.append("END:VCALENDAR")
    return lines.map { ICalendar.folded($0) + "\r\n" }.joined()
  }

  private func events(of cell: RosterWeek.Cell) -> [String] {
    var lines: [String] = []
    if let shift = cell.rostered.shift {
      let kind = state.settings.shiftKinds.first { $0.id == shift.kind }?.name[language]
      let posts = cell.rostered.posts.map { "\($0.hours.text) \(state.name(of: $0.place)[language])" }
      lines += event(
        "shift", cell, kind ?? shift.hours.text, .time(shift.hours), details: posts.joined(separator: "\n"))
    } else if let old = cell.amendments.last(where: { $0.before.shift != nil })?.before.shift {
      // A calendar that has the shift takes it out.
      lines += event("shift", cell, old.hours.text, .time(old.hours), isCancelled: true)
    }
    var counts: [PlaceID: Int] = [:]
    for post in cell.rostered.posts {
      counts[post.place, default: 0] += 1
      let name = "\(post.place.rawValue)-\(counts[post.place] ?? 1)"
      lines += event(name, cell, state.name(of: post.place)[language], .time(post.hours))
    }
    for (index, appointment) in cell.appointments.enumerated() {
      let with = appointment.with.isEmpty ? "" : " \(appointment.with)"
      lines += event(
        "appointment-\(index + 1)", cell, appointment.kind.name[language] + with, .time(appointment.hours))
    }
    for (index, absence) in cell.absences.enumerated() {
      let when = absence.hours.map(When.time) ?? .day
      lines += event("absence-\(index + 1)", cell, absence.kind.name[language], when, details: absence.note)
    }
    return lines
  }

  private enum When {
    case time(Hours)
    case day
  }

  private func event(
    _ what: String, _ cell: RosterWeek.Cell, _ summary: String, _ when: When, details: String = "",
    isCancelled: Bool = false
  ) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:\(cell.day.iso)-\(row.person.id.rawValue)-\(what)@roster.showroom",
      "DTSTAMP:\(ICalendar.utc(now))", "SEQUENCE:\(cell.amendments.count)",
    ]
    switch when {
    case .time(let hours):
      lines.append("DTSTART:" + instant(cell.day, hours.from))
      lines.append("DTEND:" + instant(cell.day, hours.to))
    case .day:
      lines.append("DTSTART;VALUE=DATE:" + ICalendar.date(cell.day))
      lines.append("DTEND;VALUE=DATE:" + ICalendar.date(cell.day.advanced(by: 1)))
    }
    lines.append("SUMMARY:" + ICalendar.escaped(summary))
    if !details.isEmpty { lines.append("DESCRIPTION:" + ICalendar.escaped(details)) }
    if isCancelled { lines.append("STATUS:CANCELLED") }
    return lines + ["TRANSP:OPAQUE", "END:VEVENT"]
  }

  private func instant(_ day: CivilDay, _ time: ClockTime) -> String {
    let isMidnight = time == ClockTime(24, 0)
    let local = LocalTime(day: isMidnight ? day.advanced(by: 1) : day, time: isMidnight ? ClockTime(0, 0) : time)
    return ICalendar.utc(TimeZone.instant(of: local))
  }
}

/// How iCalendar writes things (RFC 5545 §3.1, §3.3).
enum ICalendar {
  /// A text value: backslashes, semicolons, commas and line breaks are escaped, other control characters left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in Output.safe(text).unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case "\n": escaped += "\\n"
      default: if scalar.value >= 0x20, scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// A line of 75 octets at most, continued after a line break and a blank; no character is cut in two.
  static func folded(_ line: String) -> String {
    var (folded, octets) = ("", 0)
    for character in line.unicodeScalars {
      let size = character.utf8.count
      if octets + size > 75 {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(character)
      octets += size
    }
    return folded
  }

  /// `20261124T003000Z`.
  static func utc(_ instant: Instant) -> String {
    let moment = Moment(instant, offset: 0)
    return "\(date(moment.day))T\(digits(moment.time.textWithSeconds))Z"
  }

  /// `20261124`.
  static func date(_ day: CivilDay) -> String { digits(day.iso) }

  private static func digits(_ text: String) -> String { text.filter(\.isNumber) }
}
