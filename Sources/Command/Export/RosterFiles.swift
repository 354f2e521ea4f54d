import Dashboard
import Supervision

/// A week's roster as the files that commands and the Week board write.
struct RosterFiles {
  private let state: ShowroomState
  private let language: Language
  private let now: Instant

  init(_ state: ShowroomState, language: Language, now: Instant) {
    (self.state, self.language, self.now) = (state, language, now)
  }

  /// The week to be printed.
  func text(_ week: RosterWeek) -> String {
    Output.safe(RosterWeekWords(week: week, state: state).text(in: language))
  }

  /// The week as rows that `import roster` takes in.
  func csv(_ week: RosterWeek) -> String { Output.safe(week.csv.text) }

  /// One person's calendar.
  func calendar(_ row: RosterWeek.Row) -> String {
    RosterCalendar(row: row, state: state, language: language, now: now).text
  }

  /// What a person's calendar is called: number and name, without signs that no file can have.
  func calendarName(of row: RosterWeek.Row) -> String {
    let name = row.person.name.unicodeScalars.map { $0 == "/" || $0 == "\0" ? "_" : $0 }
    return "\(row.person.id.rawValue) \(String(String.UnicodeScalarView(name))).ics"
  }

  /// Writes what the Week board asks for into the folder the program was started in; gives the names.
  func write(_ export: RosterExport, sparing store: ShowroomStore) throws(UsageError) -> [String] {
    let week = state.rosterWeek(of: export.monday)
    let stem = "roster-\(export.monday.iso)"
    let files: [(name: String, text: String)]
    switch export.form {
    case .text: files = [(stem + ".txt", text(week))]
    case .csv: files = [(stem + ".csv", csv(week))]
    case .calendar(let id):
      files = week.people.filter { $0.person.id == id }.map { ("\(stem) \(calendarName(of: $0))", calendar($0)) }
    case .calendars: files = week.people.map { ("\(stem) \(calendarName(of: $0))", calendar($0)) }
    }
    for file in files { try OutputFile(path: file.name).write(file.text, sparing: store) }
    return files.map(\.name)
  }
}

extension RosterWeek {
  /// The week's shifts and posts as rows that `import roster` reads.
  fileprivate var csv: CSVText {
    var csv = CSVText(header: ["day", "name", "shift", "from", "to", "place"])
    for index in days.indices {
      for row in people {
        let cell = row.cells[index]
        guard let shift = cell.rostered.shift else { continue }
        let (day, name) = (cell.day.iso, row.person.name)
        csv.add([day, name, shift.kind ?? "", shift.hours.from.text, shift.hours.to.text, ""])
        for post in cell.rostered.posts {
          csv.add([day, name, "", post.hours.from.text, post.hours.to.text, post.place.rawValue])
        }
      }
    }
    return csv
  }
}
