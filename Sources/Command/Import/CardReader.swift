import Supervision

/// Reads the rows of a file of prospects' cards.
struct CardReader {
  /// A row that was read.
  struct Row {
    let line: Int
    let card: ImportedCard
  }

  private let columns: Columns
  private let patterns: [TimePattern]
  private let words: [String: String]
  private let state: ShowroomState
  private let now: Moment
  private let today: CivilDay
  /// What was looked up before: a file says the same few words again and again.
  private var known = Known()
  private var phones: [String: Int] = [:]

  /// What words of the file stand for.
  private struct Known {
    var levels: [String: CustomerLevel] = [:]
    var channels: [String: ChannelID] = [:]
    var sources: [String: SourceID?] = [:]
    var purposes: [String: PurposeID?] = [:]
    var people: [String: StaffID?] = [:]
    var offsets: [CivilDay: Int] = [:]
  }

  /// The columns of the fields, looked up once.
  private struct Columns {
    let name, phone, sex, time, channel, level, purchase, source, purpose, consultant, next, way, touched, loss: Int?
    let texts: [(path: WritableKeyPath<CardDetails, String>, column: Int, field: Phrase, limit: Int)]
  }

  init(
    columns: ColumnMap, patterns: [TimePattern], words: [String: String], state: ShowroomState, now: Moment
  ) {
    let texts: [(WritableKeyPath<CardDetails, String>, String, Phrase, Int)] = [
      (\.model, "model", Phrase(zh: "车型", en: "model"), 40), (\.colour, "colour", Phrase(zh: "颜色", en: "colour"), 20),
      (\.budget, "budget", Phrase(zh: "预算", en: "budget"), 20), (\.use, "use", Phrase(zh: "用途", en: "use"), 40),
      (\.concern, "concern", Phrase(zh: "关注点", en: "concern"), 80),
      (\.rival, "rival", Phrase(zh: "竞品", en: "rival"), 40),
      (\.carOwned, "owned", Phrase(zh: "现有车", en: "car owned"), 40),
      (\.address, "address", Phrase(zh: "住址", en: "address"), 80), (\.aim, "aim", Phrase(zh: "回访目的", en: "aim"), 80),
      (\.remark, "remark", Phrase(zh: "备注", en: "remark"), 200),
      (\.instruction, "instruction", Phrase(zh: "主管批示", en: "instruction"), 200),
    ]
    self.columns = Columns(
      name: columns["name"], phone: columns["phone"], sex: columns["sex"], time: columns["time"],
      channel: columns["channel"], level: columns["level"], purchase: columns["purchase"], source: columns["source"],
      purpose: columns["purpose"], consultant: columns["consultant"], next: columns["next"], way: columns["way"],
      touched: columns["touched"], loss: columns["loss"],
      texts: texts.compactMap { path, field, name, limit in columns[field].map { (path, $0, name, limit) } })
    (self.patterns, self.words, self.state, self.now) = (patterns, words, state, now)
    today = state.businessDay(of: now)
  }

  /// The card of a row; throws what is wrong with it.
  mutating func read(_ row: CSVTable.Row) throws(RowProblem) -> Row {
    var details = CardDetails()
    details.name = try row.checked(columns.name, field: Phrase(zh: "姓名", en: "name"), limit: 40)
    guard !details.name.isEmpty else { throw RowProblem(line: row.line, zh: "没有姓名", en: "has no name") }
    details.phone = try phone(row)
    details.level = try level(row)
    details.sex = try sex(row)
    details.purchase = try purchase(row)
    details.source = try source(row)
    details.purpose = try purpose(row)
    details.consultant = try consultant(row)
    for (path, column, field, limit) in columns.texts {
      details[keyPath: path] = try row.checked(column, field: field, limit: limit)
    }
    let made = try made(row)
    var touched = made.day
    if let day = try day(row, columns.touched) {
      guard day <= today else {
        throw RowProblem(line: row.line, zh: "最近跟进 \(day) 还没有到", en: "touched \(day) lies in the future")
      }
      touched = max(touched, day)
    }
    if let day = try day(row, columns.next), details.level.isOpen || details.level == .ordered {
      details.next = NextContact(day, way: try way(row))
    }
    let reason = try row.checked(columns.loss, field: Phrase(zh: "战败原因", en: "loss"), limit: 200)
    return Row(
      line: row.line,
      card: ImportedCard(
        made: made, channel: try channel(row), details: details, touched: touched, lossReason: reason))
  }

  private mutating func phone(_ row: CSVTable.Row) throws(RowProblem) -> String {
    let text = row.cell(columns.phone)
    guard !text.isEmpty else { return "" }
    var phone = text
    if !text.isPlainMobile {
      do throws(Refusal) { phone = try PhoneNumber.checked(text) } catch {
        throw RowProblem(line: row.line, error.words)
      }
    }
    if let line = phones[phone] {
      throw RowProblem(
        line: row.line, zh: "电话 \(phone) 与第 \(line) 行相同，一位客户只有一张卡",
        en: "has the phone of line \(line), \(phone); a customer has one card"
      )
    }
    phones[phone] = row.line
    return phone
  }

  /// What a word means here, and whether it was said to mean nothing.
  private func meaning(_ text: String) -> String? {
    guard let word = words[text] else { return text }
    return word.isEmpty ? nil : word
  }

  private mutating func level(_ row: CSVTable.Row) throws(RowProblem) -> CustomerLevel {
    let text = row.cell(columns.level)
    if text.isEmpty { return .c }
    if let level = known.levels[text] { return level }
    guard let word = meaning(text) else { return .c }
    guard let level = CustomerLevel(written: word.replacing("级", with: "").replacing(" ", with: "")) else {
      throw unknown(row, text, Phrase(zh: "级别", en: "level"), "H")
    }
    known.levels[text] = level
    return level
  }

  private mutating func channel(_ row: CSVTable.Row) throws(RowProblem) -> ChannelID {
    let text = row.cell(columns.channel)
    guard !text.isEmpty, let word = meaning(text) else { return .walkIn }
    if let channel = known.channels[text] { return channel }
    do throws(Refusal) {
      let channel = try state.channel(named: word).id
      known.channels[text] = channel
      return channel
    } catch {
      throw unknown(row, text, Phrase(zh: "渠道", en: "channel"), "walk-in")
    }
  }

  private mutating func source(_ row: CSVTable.Row) throws(RowProblem) -> SourceID? {
    let text = row.cell(columns.source)
    guard !text.isEmpty, let word = meaning(text) else { return nil }
    if let source = known.sources[text] { return source }
    let source = state.source(named: word)
    guard state.settings.cards.source(source) != nil else {
      throw unknown(row, text, Phrase(zh: "来源", en: "source"), "internet")
    }
    known.sources[text] = source
    return source
  }

  private mutating func purpose(_ row: CSVTable.Row) throws(RowProblem) -> PurposeID? {
    let text = row.cell(columns.purpose)
    guard !text.isEmpty, let word = meaning(text) else { return nil }
    if let purpose = known.purposes[text] { return purpose }
    let purpose = state.purpose(named: word)
    guard state.settings.visits.purpose(purpose) != nil else {
      throw unknown(row, text, Phrase(zh: "来意", en: "purpose"), "look")
    }
    known.purposes[text] = purpose
    return purpose
  }

  private mutating func consultant(_ row: CSVTable.Row) throws(RowProblem) -> StaffID? {
    let text = row.cell(columns.consultant)
    guard !text.isEmpty, let word = meaning(text) else { return nil }
    if let person = known.people[text] { return person }
    // Whose customer it was is known though they have left.
    let left = state.staff.last { $0.name == word }
    let person: StaffID
    do throws(Refusal) { person = try state.person(named: word).id } catch {
      guard let left else {
        throw RowProblem(
          line: row.line, zh: "人员中没有“\(text)”；请先 showroom staff add，或用 --word \(text)= 不写顾问",
          en: "there is no “\(text)” on the staff; add them, or leave nobody there with --word \(text)=")
      }
      person = left.id
    }
    known.people[text] = person
    return person
  }

  private func unknown(_ row: CSVTable.Row, _ text: String, _ what: Phrase, _ example: String) -> RowProblem {
    RowProblem(
      line: row.line, zh: "没有“\(text)”这个\(what.zh)；请用 --word \(text)=\(example) 指明",
      en: "there is no \(what.en) “\(text)”; say --word \(text)=\(example)")
  }

  private func sex(_ row: CSVTable.Row) throws(RowProblem) -> Sex? {
    let text = row.cell(columns.sex)
    guard !text.isEmpty, let word = meaning(text) else { return nil }
    switch word.lowercased() {
    case "m", "男", "先生", "man", "male", "mr": return .man
    case "f", "女", "女士", "小姐", "woman", "female", "ms": return .woman
    default: throw unknown(row, text, Phrase(zh: "性别", en: "sex"), "m")
    }
  }

  private func purchase(_ row: CSVTable.Row) throws(RowProblem) -> PurchaseKind? {
    let text = row.cell(columns.purchase)
    guard !text.isEmpty, let word = meaning(text) else { return nil }
    guard let kind = PurchaseKind.allCases.first(where: { [$0.rawValue, $0.name.zh].contains(word.lowercased()) })
    else { throw unknown(row, text, Phrase(zh: "购车类型", en: "purchase kind"), "new") }
    return kind
  }

  private func way(_ row: CSVTable.Row) throws(RowProblem) -> FollowUpWay {
    let text = row.cell(columns.way)
    guard !text.isEmpty, let word = meaning(text) else { return .phone }
    guard
      let way = FollowUpWay.allCases.first(where: {
        [$0.rawValue, $0.name.zh, $0.name.en].contains(word.lowercased())
      })
    else { throw unknown(row, text, Phrase(zh: "回访方式", en: "way"), "phone") }
    return way
  }

  private mutating func made(_ row: CSVTable.Row) throws(RowProblem) -> Moment {
    guard let time = try time(row, columns.time) else { return now }
    let moment = Moment(day: time.day, time: time.time, offset: time.offset ?? offset(on: time.day))
    guard moment.instant <= now.instant else {
      throw RowProblem(
        line: row.line, zh: "建卡时间 \(time.day) \(time.time) 还没有到",
        en: "made \(time.day) \(time.time), which lies in the future"
      )
    }
    return moment
  }

  /// How far the wall is ahead of UTC at noon of a day.
  private mutating func offset(on day: CivilDay) -> Int {
    if let offset = known.offsets[day] { return offset }
    let offset = TimeZone.moment(of: TimeZone.instant(day: day, time: ClockTime(12, 0))).offset
    known.offsets[day] = offset
    return offset
  }

  private func day(_ row: CSVTable.Row, _ column: Int?) throws(RowProblem) -> CivilDay? { try time(row, column)?.day }

  private func time(_ row: CSVTable.Row, _ column: Int?) throws(RowProblem) -> LocalTime? {
    let text = row.cell(column)
    guard !text.isEmpty else { return nil }
    for pattern in patterns { if let time = pattern.time(in: text) { return time } }
    // Days of follow-ups are often written otherwise than the time of making.
    if let time = CivilDay(iso: text).map(LocalTime.init(day:)) ?? LocalTime(iso: text) { return time }
    let pattern = TimePattern.guess(text).map { " \"\($0)\"" } ?? ""
    throw RowProblem(
      line: row.line, zh: "时间“\(text)”看不懂，请用 --time-format\(pattern)",
      en: "time “\(text)” is not understood; say --time-format\(pattern)")
  }
}

extension CSVTable.Row {
  /// The text of a column without outer blanks, as it was before an export defused it; at once where there is nothing to
  /// take off.
  fileprivate func cell(_ column: Int?) -> String {
    guard let column, cells.indices.contains(column) else { return "" }
    let cell = cells[column]
    return cell.isPlain ? cell : text(column)
  }

  fileprivate func checked(_ column: Int?, field: Phrase, limit: Int) throws(RowProblem) -> String {
    guard let column, cells.indices.contains(column) else { return "" }
    let cell = cells[column]
    // One letter takes a byte at least, so that a short one needs no counting.
    if cell.isPlain, cell.utf8.count <= limit { return cell }
    do throws(Refusal) { return try CleanText.checked(text(column), field: field, limit: limit) } catch {
      throw RowProblem(line: line, error.words)
    }
  }
}

extension String {
  /// Whether it is of letters, figures and Chinese characters alone, blanks only between: nothing about it needs mending.
  fileprivate var isPlain: Bool {
    var (isFirst, last): (Bool, UInt32) = (true, 0)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: break
      case 0x20, 0x2D...0x2F, 0x3A: if isFirst { return false }
      default: return false
      }
      (isFirst, last) = (false, scalar.value)
    }
    return last != 0x20
  }

  /// Whether it is a Chinese mobile number, written as we write it.
  fileprivate var isPlainMobile: Bool {
    guard utf8.count == 11 else { return false }
    for (place, byte) in utf8.enumerated() {
      guard (0x30...0x39).contains(byte), place != 0 || byte == 0x31, place != 1 || byte >= 0x33 else { return false }
    }
    return true
  }
}
