import ArgumentParser
import Journal
import Supervision

/// `showroom import complaints`: a register of complaints from a file, open and closed ones.
struct ImportComplaints: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "complaints", abstract: "Take a register of complaints from a file, open and closed ones.",
    discussion: """
      Fields: received; and as far as there are any: closed, told, customer, phone, kind, grade, facts, wish, department, \
      owner, satisfaction, cause, car, reference. One without a time of closing, or with N/A, null, none or - for it, \
      is open and lies on the desk; closed ones count in reports and can be shown by number, but do not lie on the desk. \
      A kind or department that the settings do not know is kept by its own name; so is a missing customer.

      Times are ISO 8601 or as --time-format says: yyyy yy M MM MMM (Jan) MMMM d dd H HH h hh a (AM, PM) m mm s ss S \
      (fraction) X (Z, -05:00). It may be given more than once; each time is read by the first that fits it. A time that \
      carries a mark is that instant; others are read on the wall clock of --zone, or the one here. Days are counted on \
      that wall, and without --zone on the one that a mark names.

      Hours are those that went by, not the difference between two faces of a clock: where the zone's clocks go forward \
      over a complaint it took an hour less, where they go back an hour more. Of an hour that comes twice the first is \
      meant, unless the closing would come before the receipt; a time that was left out is read by the clock of before. \
      --zone UTC takes the times as they stand, which is the difference between the two faces. A day without a time \
      (--time-format "M/d/yyyy") is its beginning, and between two of them every day counts 24 hours.

      A row closed before it was received, with a time that cannot be read, or with more or fewer cells than the headings, \
      is named with its line, and then nothing is taken in; --skip-bad takes the others in and names those left out. Rows \
      with nothing in them are passed over.

      The same file is not taken in twice. Where rows are there already from another, as in a later or longer extract of \
      one register, nothing is taken in until --skip-known leaves them out or --again takes them all. --skip-known closes \
      those that lie open here and are closed in the file. A row is there already when one has its reference and was \
      received at the same second; where either has no reference, when one received at the same second was answered at the \
      same second or neither is answered, and then a tenth of a file may be chance.

      showroom import complaints register.csv --map received="Created Date" --map closed="Closed Date" \
      --map kind="Complaint Type" --time-format "M/d/yyyy H:mm" --zone America/New_York
      """)
  @OptionGroup var source: ImportSource
  @Option(
    name: .customLong("time-format"),
    parsing: .singleValue,
    help: ArgumentHelp(
      "How times are written, such as \"M/d/yyyy h:mm:ss a\"; may be given more than once.", valueName: "pattern"))
  var timeFormats: [String] = []
  @Option(help: "The zone of the file's times: UTC, +08:00, Asia/Shanghai, or file for the marks they carry.")
  var zone: String?
  @Flag(name: .customLong("skip-bad"), help: "Leave rows out that cannot be read, and name them.") var skipsBad = false
  @Flag(name: .customLong("skip-known"), help: "Leave rows out that are there already from another file.")
  var skipsKnown = false
  @Flag(name: .customLong("again"), help: "Take all rows in, those too that seem to be there already.")
  var takesAgain = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  static let fields: [ColumnMap.Field] = [
    .init("received", ["受理时间", "受理", "Created Date", "CREATED_DATE", "Date received"]),
    .init("closed", ["结案时间", "结案", "Closed Date", "CLOSED_DATE"]),
    .init("told", ["答复时间"]), .init("customer", ["客户", "客户姓名"]), .init("phone", ["电话"]),
    .init("kind", ["类别", "投诉类别"]), .init("grade", ["等级"]), .init("facts", ["事实", "内容"]), .init("wish", ["诉求"]),
    .init("department", ["部门"]), .init("owner", ["负责人"]), .init("satisfaction", ["满意度"]), .init("cause", ["原因"]),
    .init("car", ["车辆"]),
    .init("reference", ["编号", "Unique Key", "SR_NUMBER", "Service Request Number", "Complaint ID"]),
  ]

  func run(at desk: Desk) throws {
    let zone = try zone.map { text throws(UsageError) in try ImportZone(option: text) } ?? .wall
    let patterns = try timeFormats.map { text throws(UsageError) in try TimePattern(text, mayBeOfDays: true) }
    let progress = Progress(in: desk.language)
    defer { progress.end() }
    progress.show(Phrase(zh: "读取文件", en: "reading the file"))
    let (table, columns) = try source.table(Self.fields, mayHaveProblems: true)
    _ = try source.required("received", in: columns, of: table)
    let settings = desk.store.exists ? try desk.look().state.settings.complaints : ComplaintRule()
    let reader = ComplaintReader(columns: columns, patterns: patterns, zone: zone, rule: settings, now: desk.now)
    var (register, problems) = reader.register(table.rows, progress)
    problems = (problems + table.problems).sorted { $0.line < $1.line }
    if !problems.isEmpty {
      guard skipsBad else { throw source.refused(problems, hint: Self.hint) }
      desk.remark(source.leftOut(problems))
      guard !register.closed.isEmpty || !register.open.isEmpty else { throw source.refused(problems) }
    }
    if let rest = try new(of: register, at: desk) {
      guard rest.count > 0 || !rest.closings.isEmpty else {
        progress.end()
        return desk.say(Phrase(zh: "这些投诉都已导入过，没有改动", en: "all of these are there already; nothing has changed"))
      }
      register = rest
    }
    progress.show(Phrase(zh: "写入 \(register.count.grouped) 件", en: "keeping \(register.count.grouped)"))
    guard let act = try desk.perform({ _ in .complaint(.register(register)) }) else {
      progress.end()
      return desk.say(Phrase(zh: "此文件已导入过，没有改动", en: "this file was taken in before; nothing has changed"))
    }
    progress.show(Phrase(zh: "整理报表数据", en: "making figures ready"))
    // The first report makes them otherwise.
    _ = try? desk.store.open(.readOnly).complaintFigures()
    progress.end()
    tell(act, register, at: desk)
  }

  private static let hint = Phrase(
    zh: "改正后再导入，或加 --skip-bad 跳过这些行", en: "mend them, or leave them out with --skip-bad")

  /// The rows to take in where some are left out as known; nil for all. A refusal where many seem to be there already.
  private func new(of register: ComplaintRegister, at desk: Desk) throws -> ComplaintRegister? {
    guard desk.store.exists, !takesAgain else { return nil }
    let open = try desk.store.open(.readOnly)
    guard !open.state.state.complaintImports.contains(where: { $0.digest == register.digest }) else { return nil }
    let state = open.state.state
    let rest = register.without(knownIn: try open.ledger(at: desk.now), on: Array(state.complaints.values))
    let known = register.count - rest.count
    guard !skipsKnown else {
      let skipped = known - rest.closings.count
      if skipped > 0 {
        desk.remark([
          Phrase(zh: "跳过了 \(skipped.grouped) 件已有的", en: "left \(skipped.grouped) out that are there already")
        ])
      }
      return rest
    }
    let mayBeChance = register.hasNoReferences && known * Self.knownShare < register.count
    guard known == 0 || mayBeChance else {
      throw UsageError(
        zh: "\(register.count.grouped) 件中有 \(known.grouped) 件似乎已从别的文件导入，再导入会重复计数，什么都没有导入：",
        en: "\(known.grouped) of \(register.count.grouped) complaints seem to be there already and would count twice; "
          + "nothing was taken in:",
        details: [
          Phrase(
            zh: "加 --skip-known 只导入新的，并把这里未结、文件里已结的结案；加 --again 全部导入；或先用 showroom undo 撤销上次导入",
            en:
              "leave them out with --skip-known, which also closes what is open here and closed there; take them all with --again, or take the last import back with "
              + "`showroom undo`")
        ])
    }
    return nil
  }

  /// One in so many there already is more than chance.
  private static let knownShare = 10

  private func tell(_ act: Act, _ register: ComplaintRegister, at desk: Desk) {
    if !register.closings.isEmpty {
      let count = register.closings.count
      desk.say(
        Phrase(zh: "\(count.grouped) 件原先未结的已按文件结案", en: "closed \(count.grouped) that lay open here, as the file says"))
    }
    guard register.count > 0 else { return desk.say(Self.undoWords) }
    let (closed, open) = (register.closed.count.grouped, register.open.count.grouped)
    let all = register.count == 1 ? "1 complaint" : "\(register.count.grouped) complaints"
    desk.say(
      Phrase(
        zh: "已导入 \(register.count.grouped) 件：已结 \(closed)，未结 \(open)",
        en: "took \(all) in: \(closed) closed, \(open) open"))
    for case .complaint(.registered(let first, _)) in act.events {
      let last = ComplaintID(rawValue: first.rawValue + register.count - 1)
      desk.say(Phrase(zh: "编号 \(first)–\(last)，已结在前", en: "numbered \(first) to \(last), the closed ones first"))
    }
    desk.say(Self.undoWords)
  }

  private static let undoWords = Phrase(zh: "可用 showroom undo 整个撤销", en: "`showroom undo` takes it all back")
}

extension ComplaintRegister {
  /// Whether none of them has a number of its own register.
  fileprivate var hasNoReferences: Bool {
    closed.allSatisfy(\.details.reference.isEmpty) && open.allSatisfy(\.details.reference.isEmpty)
  }
}
