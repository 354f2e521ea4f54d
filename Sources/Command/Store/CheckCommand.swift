import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom store check`: read everything, say what is whole, and mend what is not.
struct CheckCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read everything in the store and say what is whole; mend what is not.",
    discussion: """
      Reads only, takes no lock and can run beside dashboards. Exit status: 0 whole, 3 not.

      --repair puts records right that differ in one bit, puts down others as lost for good with their numbers, makes \
      archives that are damaged or gone anew of what is left, and takes files that cannot be used out of the way. Every file is kept as it was, in the folder beside the store, under \
      a name that begins with damaged or edited. Nothing is ever removed. Afterwards acts can be kept again, and check \
      names what is known to be lost.

      JSON: {path, whole, acts, last, bytes, files, findings, repaired}; files is an array of {kind, path, bytes, acts, \
      last}, findings of {damage, what}, repaired of {what}.
      """)
  @Flag(help: "Mend what is damaged.") var repair = false
  @Flag(help: "Also compute each journal's opening state from the acts before it, and compare.") var replay = false
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    desk.noteAbsence()
    let path = desk.store.path
    // Where nothing is, nothing is made.
    let steps = repair && desk.store.exists ? try desk.store.repair() : []
    let check = try Store<Showroom>.check(at: path, replaying: replay ? Showroom() : nil)
    if json {
      desk.say(json: check.json(steps, in: desk.language))
    } else {
      for step in steps { desk.say(step.words) }
      if repair && steps.isEmpty { desk.say(Phrase(zh: "没有要修复的", en: "there was nothing to mend")) }
      say(check, at: desk)
    }
    if !check.isWhole { throw ExitStatus.store }
  }

  private func say(_ check: StoreCheck, at desk: Desk) {
    guard !check.parts.isEmpty || !check.findings.isEmpty else {
      return desk.say(Phrase(zh: "\(check.path)：还没有数据", en: "\(check.path): nothing yet"))
    }
    desk.say(check.table(in: desk.language).text(in: desk.language))
    for finding in check.findings { desk.say((finding.isDamage ? "✗ " : "· ") + desk.words(finding.words)) }
    desk.say(check.summary(isMended: repair))
  }
}

extension StoreCheck {
  fileprivate func table(in language: Language) -> TextTable {
    var table = TextTable([
      .init(zh: "种类", en: "kind"), .init(zh: "文件", en: "name"), .init(zh: "字节", en: "bytes", align: .trailing),
      .init(zh: "操作", en: "acts", align: .trailing), .init(zh: "到第几笔", en: "up to act", align: .trailing),
    ])
    for part in parts {
      let name = part.path.split(separator: "/").last.map(String.init) ?? part.path
      table.add([
        part.kind.words[language],
        name, part.size.grouped, part.count == 0 ? "" : part.count.grouped, part.last.map { "\($0)" } ?? "",
      ])
    }
    return table
  }

  /// How it all stands, and what to do next, which is not to mend once more what mending has left.
  fileprivate func summary(isMended: Bool) -> Phrase {
    let damaged = findings.filter(\.isDamage)
    guard !damaged.isEmpty else {
      return Phrase(
        zh: "✓ 完好：共 \(count) 笔操作，到第 \(last) 笔，\(parts.count) 个文件 \(size.grouped) 字节全部核对无误",
        en:
          "✓ whole: \(count) acts up to act \(last), \(parts.count) files of \(size.grouped) bytes, every record checked"
      )
    }
    guard !isMended else {
      return Phrase(
        zh: "还有 \(damaged.count) 处修复不了；请把上面说的文件从别处的备份里找回来放好，不放回也可以继续操作",
        en: "\(damaged.count) of these cannot be mended from what is here; bring the files named back from a copy "
          + "elsewhere, or go on without")
    }
    return Phrase(
      zh: "\(damaged.count) 处损坏；请运行 showroom store check --repair 修复，原件都会保留",
      en: damaged.count == 1
        ? "1 thing is damaged; `showroom store check --repair` mends it and keeps every file as it was"
        : "\(damaged.count) things are damaged; `showroom store check --repair` mends them and keeps every file as it was"
    )
  }

  fileprivate func json(_ steps: [RepairStep], in language: Language) -> PropertyList {
    [
      "path": .string(path), "whole": .boolean(isWhole), "acts": PropertyList(count), "last": PropertyList(last),
      "bytes": PropertyList(size),
      "files": .array(
        parts.map {
          [
            "kind": .string($0.kind.rawValue), "path": .string($0.path), "bytes": PropertyList($0.size),
            "acts": PropertyList($0.count), "last": PropertyList(optional: $0.last.map { PropertyList($0) }),
          ]
        }),
      "findings": .array(
        findings.map { ["damage": .boolean($0.isDamage), "what": .string($0.words[language])] }),
      "repaired": .array(steps.map { ["what": .string($0.words[language])] }),
    ]
  }
}
