import ArgumentParser
import Journal
import Supervision

/// `showroom import cards`: prospects' cards from a file, such as those of the system before.
struct ImportCards: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards", abstract: "Take prospects' cards from a file, such as those of the system before.",
    discussion: """
      Fields: name; and as far as there are any: phone, sex, time (when it was made; now without it), channel, level (C \
      without it), model, colour, budget, purchase, use, concern, rival, owned, address, source, purpose, consultant, next, \
      way, aim, touched (the last contact), loss (why the customer was lost), remark, instruction. The headings of \
      `showroom export cards` are found unasked, those that `import dms --map` was told as well.

      A card on O, H, A, B or C that was worked on in the last \(Retention.cardDays) days, or has its next contact ahead, lies \
      at hand; the others are put away, where `card find` and `card show` find them. Reports take them for prospects \
      carried in, never for cards made.

      Times and days are ISO 8601 or as --time-format says, which may be given more than once. Channels, levels, sources, \
      purposes and consultants are known by their names here; --word THEIRS=OURS says what another word means, and \
      --word THEIRS= that it means nothing, as for somebody who left long ago.

      A row without a name, with a phone that cannot be one, a word or time nobody understands, or the phone of a row above \
      is named with its line, and then nothing is taken in; --skip-bad takes the others in and names those left out. The \
      same holds for customers who are on file already: --skip-known leaves them out. ^C leaves everything as it was.

      showroom import cards prospects.csv --map name=客户姓名 --map time=建档日期 --time-format "yyyy/M/d" --word 王芳=
      """)
  @OptionGroup var source: ImportSource
  @Option(
    name: .customLong("word"), parsing: .singleValue,
    help: ArgumentHelp("What a word of the file means here; may be given more than once.", valueName: "theirs=ours"))
  var words: [String] = []
  @Option(
    name: .customLong("time-format"), parsing: .singleValue,
    help: ArgumentHelp(
      "How times and days are written, such as \"yyyy/M/d H:mm\"; may be given more than once.", valueName: "pattern"))
  var timeFormats: [String] = []
  @Flag(name: .customLong("skip-bad"), help: "Leave rows out that cannot be taken in, and name them.") var skipsBad =
    false
  @Flag(name: .customLong("skip-known"), help: "Leave customers out who are on file already.") var skipsKnown = false
  @Flag(help: "Only say what would be taken in, and what is wrong.") var dryRun = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  static let fields: [ColumnMap.Field] = [
    .init("name", ["姓名", "客户", "客户姓名", "customer"]),
    .init("phone", ["电话", "手机", "手机号", "联系电话", "mobile"]), .init("sex", ["性别"]),
    .init("time", ["建卡时间", "建卡日期", "建档时间", "建档日期", "创建时间", "时间", "日期", "created", "date"]),
    .init("channel", ["渠道", "来源渠道"]), .init("level", ["级别", "意向级别"]), .init("model", ["车型", "意向车型"]),
    .init("colour", ["颜色", "color"]), .init("budget", ["预算"]), .init("purchase", ["购车类型"]),
    .init("use", ["用途"]), .init("concern", ["关注点"]), .init("rival", ["竞品", "竞品车型"]),
    .init("owned", ["现有车", "现有车型"]), .init("address", ["住址", "地址"]),
    .init("source", ["来源", "信息来源", "来源媒体"]), .init("purpose", ["来意"]), .init("consultant", ["顾问", "销售顾问"]),
    .init("next", ["下次回访", "下次跟进", "下次联系"]), .init("way", ["回访方式", "跟进方式"]), .init("aim", ["回访目的"]),
    .init("touched", ["最近跟进", "最后跟进", "last contact"]), .init("loss", ["战败原因"]), .init("remark", ["备注"]),
    .init("instruction", ["主管批示"]),
  ]

  func run(at desk: Desk) throws {
    let progress = Progress(in: desk.language)
    defer { progress.end() }
    // A pipe that never ends has to be left by ^C at once.
    var interruption = source.file == "-" ? nil : Interruption()
    progress.show(Phrase(zh: "读取文件", en: "reading the file"))
    let house = desk.store.exists ? try desk.store.open(.readOnly) : nil
    let state = house?.state.state ?? ShowroomState()
    let (table, columns) = try source.table(Self.fields(state.settings.dms), mayHaveProblems: true)
    interruption = interruption ?? Interruption()
    _ = try source.required("name", in: columns, of: table)
    let patterns = try timeFormats.map { text throws(UsageError) in try TimePattern(text, mayBeOfDays: true) }
    var reader = CardReader(
      columns: columns, patterns: patterns, words: try known(words, state.settings.dms), state: state, now: desk.now)
    var (rows, problems): ([CardReader.Row], [RowProblem]) = ([], table.problems)
    rows.reserveCapacity(table.rows.count)
    for (place, row) in table.rows.enumerated() {
      if place % 1000 == 0 { interruption?.check(progress, in: desk.language) }
      progress.show(place, of: table.rows.count)
      do throws(RowProblem) { rows.append(try reader.read(row)) } catch { problems.append(error) }
    }
    progress.end()
    if !problems.isEmpty {
      problems.sort { $0.line < $1.line }
      guard skipsBad, !rows.isEmpty else { throw source.refused(problems, hint: skipsBad ? nil : Self.badHint) }
      desk.remark(source.leftOut(problems))
    }
    if let house {
      progress.show(Phrase(zh: "与已有的卡比对", en: "looking for those on file"))
      rows = try leavingOutKnown(rows, try CardsOnFile(house), at: desk)
      desk.note(house)
    }
    interruption?.check(progress, in: desk.language)
    let register = CardRegister(rows.map(\.card))
    progress.end()
    guard !register.cards.isEmpty else {
      return desk.say(Phrase(zh: "这些客户都已在册，没有改动", en: "all of these are on file already; nothing has changed"))
    }
    let atHand = register.parted(on: state.businessDay(of: desk.now)).atHand.count
    guard !dryRun else { return tell(register.cards.count, atHand: atHand, first: nil, at: desk) }
    progress.show(Phrase(zh: "写入 \(rows.count.grouped) 张", en: "keeping \(rows.count.grouped)"))
    let act = try desk.perform { _ in .card(.register(register)) }
    interruption?.passBy()
    progress.end()
    for case .card(let event)? in [act?.events.first] {
      tell(register.cards.count, atHand: atHand, first: event.card, at: desk)
    }
  }

  /// The fields with the headings that the DMS is known by.
  private static func fields(_ rule: DMSRule) -> [ColumnMap.Field] {
    fields.map { field in
      ColumnMap.Field(field.name, Array(field.headings.dropFirst()) + [rule.columns[field.name]].compactMap { $0 })
    }
  }

  /// What words mean here: those of the DMS, and those said now.
  private func known(_ words: [String], _ rule: DMSRule) throws(UsageError) -> [String: String] {
    var known = rule.words
    for pair in words {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw UsageError(
          zh: "--word \(pair)：请写成 文件的词=我们的词，如 自然到店=walk-in",
          en: "--word \(pair): write THEIRS=OURS, such as Showroom=walk-in")
      }
      known[parts[0]] = parts[1]
    }
    return known
  }

  private static let badHint = Phrase(
    zh: "改正后再导入，或加 --skip-bad 跳过这些行", en: "mend them, or leave them out with --skip-bad")

  private func leavingOutKnown(
    _ rows: [CardReader.Row], _ file: CardsOnFile, at desk: Desk
  ) throws(UsageError) -> [CardReader.Row] {
    var (new, known): ([CardReader.Row], [(row: CardReader.Row, card: CardID)]) = ([], [])
    new.reserveCapacity(rows.count)
    for row in rows {
      if let card = file.card(of: row.card) { known.append((row, card)) } else { new.append(row) }
    }
    guard !known.isEmpty else { return new }
    guard !skipsKnown else {
      desk.remark([
        Phrase(
          zh: "跳过了 \(known.count.grouped) 位已在册的客户",
          en: "left \(known.count.grouped) out that \(known.count == 1 ? "is" : "are") on file already")
      ])
      return new
    }
    let problems = known.map { row, card in
      let details = row.card.details
      let who = details.phone.isEmpty ? details.name : "\(details.name) \(details.phone)"
      return RowProblem(line: row.line, zh: "\(who) 已在册：\(card)", en: "\(who) is on file already: \(card)")
    }
    throw source.refused(
      problems,
      hint: Phrase(
        zh: "加 --skip-known 只导入新的；已在册的请用 showroom card edit 修改",
        en: "take only the new ones with --skip-known; change those on file with `showroom card edit`"))
  }

  private func tell(_ count: Int, atHand: Int, first: CardID?, at desk: Desk) {
    let (all, hand, away) = (count.grouped, atHand.grouped, (count - atHand).grouped)
    let cards = count == 1 ? "1 card" : "\(all) cards"
    guard let first else {
      return desk.say(
        Phrase(
          zh: "试运行：可导入 \(all) 张潜客卡（跟进中 \(hand)，存档 \(away)），没有写入",
          en: "dry run: \(cards) could be taken in (\(hand) worked on, \(away) put away); nothing was kept"))
    }
    desk.say(
      Phrase(
        zh: "已导入 \(all) 张潜客卡：跟进中 \(hand)，存档 \(away)",
        en: "took \(cards) in: \(hand) worked on, \(away) put away"))
    let last = CardID(rawValue: first.rawValue + count - 1)
    desk.say(Phrase(zh: "编号 \(first)–\(last)，存档的在前", en: "numbered \(first) to \(last), those put away first"))
    desk.say(Phrase(zh: "可用 showroom undo 整个撤销", en: "`showroom undo` takes it all back"))
  }
}

/// The customers who are on file already, those put away among them.
struct CardsOnFile {
  private var phones: [String: Int32] = [:]
  private var faces: [String: Int32] = [:]

  /// Those of a store.
  init(_ store: Store<Showroom>) throws(StoreError) {
    for register in [try store.registerOfPastDays(), RegisterSearch.hand(store.state)] {
      phones.reserveCapacity(phones.count + register.cards.count)
      for card in register.cards {
        let words = register.nameAndPhone(of: card)
        if words.phone.isEmpty {
          faces[Self.face(words.name, card.made)] = card.number
        } else {
          phones[words.phone] = card.number
        }
      }
    }
  }

  /// The card of whom a row is about: by the phone, without one by the name and the minute it was made.
  func card(of card: ImportedCard) -> CardID? {
    let details = card.details
    let number =
      details.phone.isEmpty
      ? faces[Self.face(details.name, card.made.instant.milliseconds)] : phones[details.phone]
    return number.map { CardID(rawValue: Int($0)) }
  }

  private static func face(_ name: String, _ made: Int64) -> String { "\(name) \(made / 60_000)" }
}
