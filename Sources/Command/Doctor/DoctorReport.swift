import ArgumentParser
import Glibc
import Journal
import Supervision
import Terminal

/// What is found where the program runs; it names nobody.
struct DoctorReport {
  /// One part: a heading, and what was found under it.
  struct Section {
    let title: Phrase
    let rows: [(name: Phrase, value: Phrase)]
  }

  let sections: [Section]
  /// What should be seen to, and how.
  let findings: [Phrase]

  init(at desk: Desk, samples: [WidthProbe.Sample]) {
    let terminal = TerminalReport()
    var findings: [Phrase] = []
    let store = Self.store(desk, &findings)
    let preferences = Preferences()
    if let problem = preferences.problem { findings.append(Self.hidingHome(problem)) }
    sections = [
      Section(title: Phrase(zh: "程序", en: "program"), rows: Self.program(terminal)),
      Section(title: Phrase(zh: "终端", en: "terminal"), rows: Self.terminal(terminal, &findings)),
      Section(title: Phrase(zh: "文字", en: "text"), rows: Self.text(terminal, samples, &findings)),
      Section(title: Phrase(zh: "数据", en: "store"), rows: store),
      Section(title: Phrase(zh: "主题", en: "themes"), rows: Self.themes(preferences, &findings)),
    ]
    self.findings = findings
  }

  /// Says it section by section, what should be seen to last.
  func say(at desk: Desk) {
    for section in sections {
      desk.say("\(desk.words(section.title))")
      desk.say(rows: section.rows.map { (Phrase(zh: "  " + $0.name.zh, en: "  " + $0.name.en), desk.words($0.value)) })
    }
    if findings.isEmpty { desk.say(Phrase(zh: "✓ 一切正常", en: "✓ all is well")) }
    for finding in findings { desk.say("! " + SafeText.sanitized(desk.words(finding))) }
  }

  func json(in language: Language) -> PropertyList {
    let sections: [PropertyList] = sections.map { section in
      let rows: [PropertyList] = section.rows.map { row in
        ["name": .string(row.name[language]), "value": .string(row.value[language])]
      }
      return ["title": .string(section.title[language]), "rows": .array(rows)]
    }
    return [
      "well": .boolean(findings.isEmpty), "findings": .array(findings.map { .string($0[language]) }),
      "sections": .array(sections),
    ]
  }

  private typealias Rows = [(name: Phrase, value: Phrase)]

  private static func program(_ terminal: TerminalReport) -> Rows {
    var system = utsname()
    uname(&system)
    func words<T>(_ field: T) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    // "glibc 2.36"; a C library that is none of GNU's does not say.
    var version = [CChar](repeating: 0, count: 64)
    let length = confstr(Int32(_CS_GNU_LIBC_VERSION), &version, version.count)
    let libc =
      length > 1 ? String(decoding: version[..<(length - 1)].map { UInt8(bitPattern: $0) }, as: UTF8.self) : "libc"
    return [
      (Phrase(zh: "版本", en: "version"), Phrase(both: ShowroomCommand.configuration.version)),
      (
        Phrase(zh: "系统", en: "system"),
        Phrase(both: "\(words(system.sysname)) \(words(system.release)) \(words(system.machine))")
      ),
      (
        Phrase(zh: "库", en: "libraries"),
        Phrase(both: "\(libc), \(terminal.library)")
      ),
    ]
  }

  private static func terminal(_ terminal: TerminalReport, _ findings: inout [Phrase]) -> Rows {
    let described: Phrase
    switch terminal.description {
    case .known(let name, let colors):
      described = Phrase(zh: "按 \(name)，\(colors) 色", en: "as \(name), \(colors) colours")
    case .dumb:
      described = Phrase(zh: "不能移动光标", en: "cannot place its cursor")
      findings.append(
        Phrase(
          zh: "这个终端画不了看板：用 showroom --plain 或 showroom status，或换一个终端（TERM=xterm-256color）",
          en: "this terminal cannot show the dashboard: use showroom --plain or showroom status, or another terminal "
            + "(TERM=xterm-256color)")
      )
    case .unknown:
      described = Phrase(zh: "不认识", en: "unknown")
      findings.append(
        Phrase(
          zh: "不认识终端 \(terminal.name)：安装 ncurses-term，或设 TERM=xterm-256color",
          en: "nothing is known of a terminal \(terminal.name): install ncurses-term, or set TERM=xterm-256color"))
    }
    let variables = ["COLORTERM", "NO_COLOR", "COLORFGBG"].compactMap { name in
      Environment.value(name).map { "\(name)=\($0)" }
    }
    let around = ["TMUX": "tmux", "STY": "screen", "SSH_TTY": "ssh"].compactMap { variable, name in
      Environment.value(variable) == nil ? nil : name
    }
    let size = terminal.size
    if let size, size.columns < 80 || size.rows < 24 {
      findings.append(
        Phrase(
          zh: "窗口只有 \(size.columns)×\(size.rows)，80×24 以上才能一眼看全",
          en: "the window is only \(size.columns)×\(size.rows); from 80×24 on all panes show at once"))
    }
    let none = Phrase(both: "–")
    return [
      (Phrase(both: "TERM"), Phrase(both: terminal.name.isEmpty ? "–" : terminal.name)),
      (Phrase(zh: "描述", en: "description"), described),
      (Phrase(zh: "使用颜色", en: "colours used"), terminal.depth.words),
      (Phrase(zh: "变量", en: "variables"), variables.isEmpty ? none : Phrase(both: variables.joined(separator: " "))),
      (Phrase(zh: "外层", en: "inside"), around.isEmpty ? none : Phrase(both: around.sorted().joined(separator: " "))),
      (
        Phrase(zh: "整帧显示", en: "whole frames"),
        terminal.synchronizes ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no")
      ),
      (Phrase(zh: "窗口", en: "window"), size.map { Phrase(both: "\($0.columns)×\($0.rows)") } ?? none),
    ]
  }

  private static func text(
    _ terminal: TerminalReport, _ samples: [WidthProbe.Sample], _ findings: inout [Phrase]
  ) -> Rows {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { name in
      Environment.value(name).map { "\(name)=\($0)" }
    }
    if !terminal.isUTF8 {
      findings.append(
        Phrase(zh: "没有 UTF-8 字符集：设 LANG=C.UTF-8", en: "there is no UTF-8 character set: set LANG=C.UTF-8"))
    }
    var rows: Rows = [
      (Phrase(zh: "区域", en: "locale"), Phrase(both: locale.isEmpty ? "–" : locale.joined(separator: " "))),
      (Phrase(both: "UTF-8"), terminal.isUTF8 ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no")),
    ]
    for sample in samples {
      let drawn = sample.drawn.map { "\($0)" } ?? "?"
      let isRight = sample.drawn == sample.meant
      rows.append((sample.kind.words, Phrase(both: "\(isRight ? "✓" : "!") \(sample.text)  \(drawn)/\(sample.meant)")))
      guard !isRight else { continue }
      findings.append(
        sample.drawn == nil
          ? Phrase(zh: "终端没有回答光标位置，字宽没有查", en: "the terminal did not say where its cursor is: widths were not checked")
          : Phrase(
            zh: "\(sample.kind.words.zh)宽度不符（画成 \(drawn) 格，应为 \(sample.meant) 格）：把终端的“歧义宽度”设为窄，换等宽字体",
            en:
              "\(sample.kind.words.en) came out \(drawn) cells wide, not \(sample.meant): set “ambiguous width” to narrow in "
              + "the terminal, and choose a fixed-width font"))
    }
    if samples.isEmpty {
      rows.append(
        (
          Phrase(zh: "字宽", en: "widths"),
          Phrase(zh: "不在终端里，没有查", en: "not at a terminal, so not checked")
        ))
    }
    return rows
  }

  private static func store(_ desk: Desk, _ findings: inout [Phrase]) -> Rows {
    let path = hidingHome(desk.store.path)
    var rows: Rows = [(Phrase(zh: "文件", en: "file"), Phrase(both: path))]
    do throws(StoreError) {
      var open = try desk.store.open(.readOnly)
      if try !open.info().folder.isEmpty { open = try desk.store.open(.readWrite) }
      try open.inspect()
      let info = try open.info()
      guard info.exists else {
        rows.append(
          (Phrase(zh: "状态", en: "state"), Phrase(zh: "还没有数据", en: "nothing yet; the first act makes it")))
        return rows
      }
      rows += info.rows.filter { !$0.1.contains("/") }.map { ($0.0, Phrase(both: $0.1)) }
      rows.append((Phrase(zh: "写入", en: "writing"), info.writing))
      for words in info.notices.map(\.words) + info.damages.map(\.words) { findings.append(hidingHome(words)) }
      if let volume = open.volume, volume.isNetwork { findings.append(Volume.networkWords) }
      if let volume = open.volume, volume.isScarce { findings.append(volume.scarceWords) }
    } catch {
      findings.append(hidingHome(error.words))
    }
    return rows
  }

  private static func themes(_ preferences: Preferences, _ findings: inout [Phrase]) -> Rows {
    let looks = Preferences.themes.names.map { ThemeLook($0, in: Preferences.themes) }
    for look in looks where !look.findings.isEmpty {
      findings.append(
        Phrase(
          zh: "主题 \(look.name) 有 \(look.findings.count) 处难以辨认：showroom doctor --themes",
          en: "theme \(look.name) has \(look.findings.count) things hard to read: showroom doctor --themes"))
    }
    return [
      (Phrase(zh: "上次所用", en: "used last"), Phrase(both: preferences.theme ?? ThemeLibrary.standard)),
      (Phrase(zh: "可用", en: "there are"), Phrase(both: "\(looks.count)")),
    ]
  }

  /// A path without the name of whoever is at home there.
  private static func hidingHome(_ text: String) -> String {
    let home = Environment.value("HOME") ?? ""
    guard home.count > 1 else { return text }
    return text.split(separator: home, omittingEmptySubsequences: false).joined(separator: "~")
  }

  private static func hidingHome(_ words: Phrase) -> Phrase {
    Phrase(zh: hidingHome(words.zh), en: hidingHome(words.en))
  }
}

extension ColorDepth {
  fileprivate var words: Phrase {
    switch self {
    case .mono: Phrase(zh: "无", en: "none")
    case .sixteen: Phrase(zh: "16 色", en: "16")
    case .palette: Phrase(zh: "256 色", en: "256")
    case .full: Phrase(zh: "全彩", en: "any")
    }
  }
}

extension WidthProbe.Kind {
  fileprivate var words: Phrase {
    switch self {
    case .chinese: Phrase(zh: "汉字", en: "Chinese")
    case .frames: Phrase(zh: "边框", en: "frames")
    case .bars: Phrase(zh: "图条", en: "bars")
    case .marks: Phrase(zh: "标记", en: "marks")
    case .arrows: Phrase(zh: "箭头", en: "arrows")
    case .combining: Phrase(zh: "组合字符", en: "combining marks")
    }
  }
}
