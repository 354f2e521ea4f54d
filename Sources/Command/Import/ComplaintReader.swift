import Supervision

/// Reads the rows of a register of complaints.
struct ComplaintReader {
  let columns: ColumnMap
  /// How times are written, tried in turn; none is ISO 8601.
  let patterns: [TimePattern]
  let zone: ImportZone
  let rule: ComplaintRule
  let now: Moment

  /// A row whose times are not put on the world's clock yet.
  private struct Row {
    let line: Int
    let received: LocalTime
    let closed: LocalTime?
    let told: LocalTime?
    let rest: RegisteredComplaint
  }

  /// The register that the rows make, and what is wrong with those that cannot be read.
  func register(_ rows: [CSVTable.Row], _ progress: Progress) -> (ComplaintRegister, [RowProblem]) {
    var problems: [RowProblem] = []
    var read: [Row] = []
    read.reserveCapacity(rows.count)
    var digest = Digest()
    let reading = Reading(columns: columns)
    for (index, row) in rows.enumerated() {
      progress.show(index, of: rows.count)
      do throws(RowProblem) {
        read.append(try self.row(row, reading))
        for column in reading.used { digest.add(row.cells[column]) }
      } catch {
        problems.append(error)
      }
    }
    let (received, closed, told) = moments(read)
    var register = ComplaintRegister(closed: [], open: [], digest: "")
    for (index, row) in read.enumerated() {
      do throws(RowProblem) {
        try add(row, received[index], closed[index], told[index], to: &register)
      } catch {
        problems.append(error)
      }
    }
    digest.add("\(zone)")
    register.digest = digest.text
    return (register, problems.sorted { $0.line < $1.line })
  }

  private func moments(_ rows: [Row]) -> ([Moment], [Moment?], [Moment?]) {
    zone.inForce { moment in
      var (received, closed, told): ([Moment], [Moment?], [Moment?]) = ([], [], [])
      for row in rows {
        let start = moment(row.received, nil)
        func later(_ time: LocalTime) -> Moment {
          guard row.received.isDay, time.isDay else { return moment(time, start.instant) }
          // Between two days without times every day has 24 hours, also where the clocks change.
          let days = Int64(time.day.number - row.received.day.number)
          return Moment(Instant(milliseconds: start.instant.milliseconds + days * 86_400_000), offset: start.offset)
        }
        received.append(start)
        closed.append(row.closed.map(later))
        told.append(row.told.map(later))
      }
      return (received, closed, told)
    }
  }

  private func add(
    _ row: Row, _ received: Moment, _ closed: Moment?, _ told: Moment?, to register: inout ComplaintRegister
  ) throws(RowProblem) {
    guard received.instant <= now.instant else {
      throw RowProblem(
        line: row.line, zh: "受理时间 \(row.received.text) 还没有到", en: "received \(row.received.text) lies in the future")
    }
    for (time, local) in [(closed, row.closed), (told, row.told)] {
      guard let time, let local else { continue }
      guard time.instant >= received.instant else {
        throw RowProblem(
          line: row.line, zh: "\(local.text) 结案或答复早于受理 \(row.received.text)" + (local.isDay ? "；没有钟点的日期算当天零点" : ""),
          en: "closed or told \(local.text), before it was received \(row.received.text)"
            + (local.isDay ? "; a day without a time is its beginning" : ""))
      }
      guard time.instant <= now.instant else {
        throw RowProblem(
          line: row.line, zh: "结案或答复时间 \(local.text) 还没有到", en: "closed or told \(local.text) lies in the future")
      }
    }
    if let closed {
      var complaint = row.rest
      (complaint.received, complaint.closed, complaint.told) = (received, closed, told)
      register.closed.append(complaint)
    } else {
      let rest = row.rest
      register.open.append(
        .init(
          received: received, details: rest.details, department: rest.department, owner: rest.owner, told: told))
    }
  }

  /// The columns of the fields, looked up once.
  private struct Reading {
    let received, closed, told, customer, phone, kind, grade, facts, wish, department, owner, satisfaction: Int?
    let cause, car, reference: Int?
    let used: [Int]

    init(columns: ColumnMap) {
      received = columns["received"]
      closed = columns["closed"]
      told = columns["told"]
      customer = columns["customer"]
      phone = columns["phone"]
      kind = columns["kind"]
      grade = columns["grade"]
      facts = columns["facts"]
      wish = columns["wish"]
      department = columns["department"]
      owner = columns["owner"]
      satisfaction = columns["satisfaction"]
      cause = columns["cause"]
      car = columns["car"]
      reference = columns["reference"]
      used = ImportComplaints.fields.compactMap { columns[$0.name] }
    }
  }

  private func row(_ row: CSVTable.Row, _ reading: Reading) throws(RowProblem) -> Row {
    guard let received = try time(row, reading.received) else {
      throw RowProblem(line: row.line, zh: "没有受理时间", en: "has no time of receipt")
    }
    let closed = try time(row, reading.closed)
    let told = try time(row, reading.told)
    let phone = row.plain(reading.phone, limit: 30)
    guard phone.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-() .".utf8.contains($0) }) else {
      throw RowProblem(line: row.line, zh: "电话“\(phone)”含有非数字", en: "phone “\(phone)” is not a number")
    }
    let details = ComplaintDetails(
      customer: row.plain(reading.customer, limit: 60), phone: phone, kind: kind(row.plain(reading.kind, limit: 60)),
      grade: try grade(row, reading.grade), facts: row.plain(reading.facts, limit: 2000),
      wish: row.plain(reading.wish, limit: 1000), car: row.plain(reading.car, limit: 60),
      reference: row.plain(reading.reference, limit: 60))
    let nowhere = Moment(Instant(milliseconds: 0), offset: 0)
    return Row(
      line: row.line, received: received, closed: closed, told: told,
      rest: RegisteredComplaint(
        received: nowhere, closed: nowhere, details: details,
        department: department(row.plain(reading.department, limit: 60)), owner: row.plain(reading.owner, limit: 40),
        satisfaction: try satisfaction(row, reading.satisfaction), cause: row.plain(reading.cause, limit: 200)))
  }

  /// What registers write where there is no time.
  private static let nothing: Set<String> = ["null", "n/a", "na", "none", "nan", "nat", "-", "–", "—", "无"]

  private func time(_ row: CSVTable.Row, _ column: Int?) throws(RowProblem) -> LocalTime? {
    let text = row.text(column)
    guard !text.isEmpty, !Self.nothing.contains(text.lowercased()) else { return nil }
    if patterns.isEmpty {
      if let time = LocalTime(iso: text) ?? CivilDay(iso: text).map({ LocalTime(day: $0) }) { return time }
      let pattern = TimePattern.guess(text).map { " \"\($0)\"" } ?? ""
      throw RowProblem(
        line: row.line, zh: "时间“\(text)”不是 ISO 8601，请用 --time-format\(pattern)",
        en: "time “\(text)” is not ISO 8601; say --time-format\(pattern)")
    }
    for pattern in patterns {
      if let time = pattern.time(in: text) { return time }
    }
    throw RowProblem(
      line: row.line, zh: "时间“\(text)”看不懂，与 --time-format 不符", en: "time “\(text)” is not understood by --time-format")
  }

  private func grade(_ row: CSVTable.Row, _ column: Int?) throws(RowProblem) -> ComplaintGrade {
    let text = row.text(column)
    guard !text.isEmpty else { return .ordinary }
    guard
      let grade = ComplaintGrade.allCases.first(where: {
        [$0.rawValue, $0.name.zh, $0.name.en].contains(text.lowercased())
      })
    else {
      throw RowProblem(
        line: row.line, zh: "等级“\(text)”不是 一般、升级 或 重大", en: "grade “\(text)” is none of ordinary, escalated, grave")
    }
    return grade
  }

  private func satisfaction(_ row: CSVTable.Row, _ column: Int?) throws(RowProblem) -> Int? {
    let text = row.text(column)
    guard !text.isEmpty else { return nil }
    guard let marks = Int(text), (1...5).contains(marks) else {
      throw RowProblem(line: row.line, zh: "满意度“\(text)”不是 1 到 5", en: "satisfaction “\(text)” is not 1 to 5")
    }
    return marks
  }

  private func kind(_ text: String) -> ComplaintKindID {
    let wanted = text.lowercased()
    let found = rule.kinds.first { $0.id.rawValue == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted }
    return found?.id ?? ComplaintKindID(rawValue: text)
  }

  private func department(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let wanted = text.lowercased()
    let found = rule.departments.first {
      $0.id.rawValue == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted
    }
    return found?.id.rawValue ?? text
  }
}

extension CSVTable.Row {
  /// The text of a column on one line without what acts on a terminal, cut at so many characters: a register from elsewhere
  /// is taken as it is.
  fileprivate func plain(_ column: Int?, limit: Int) -> String {
    let text = text(column)
    if text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { kept.append(scalar.properties.generalCategory == .control ? " " : scalar) }
    let line = String(kept)
    let checked = try? CleanText.checked(line, field: Phrase(both: ""), limit: .max)
    let clean = checked ?? String(line.filter { $0.isLetter || $0.isNumber || $0.isPunctuation || $0 == " " })
    return clean.count <= limit ? clean : String(clean.prefix(limit - 1)) + "…"
  }
}

extension LocalTime {
  /// The day and time as it was written.
  fileprivate var text: String { isDay ? "\(day)" : "\(day) \(time)" }
}

/// What tells one file from another: two that differ in a letter differ in it.
private struct Digest {
  private var (high, low): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15)

  mutating func add(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    mix(0xFF)
  }

  private mutating func mix(_ byte: UInt8) {
    high = (high ^ UInt64(byte)) &* 0x100_0000_01B3
    low = (low &+ UInt64(byte)) &* 0xD134_2543_DE82_EF95 ^ (low >> 31)
  }

  var text: String { String(high, radix: 16) + String(low, radix: 16) }
}
