import ArgumentParser
import Journal
import Supervision

/// `showroom store …`: the store itself.
struct StoreCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Look after the store: check and mend it, back it up and bring it back, print all of it.",
    subcommands: [
      Info.self, CheckCommand.self, CompactCommand.self, DumpCommand.self, BackupCommand.self, BackupsCommand.self,
      RestoreCommand.self,
    ], defaultSubcommand: Info.self)

  struct Info: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Where the store lies, how much is in it, and whether it can be written to.",
      discussion: """
        JSON: an object {path, exists, format, acts, journal, fileBytes, journalBytes, notInFile, archives, writable, why, \
        notices, evidence, folder}; folder is an array of {name, size}, evidence of {name, what}, why is null when it can \
        be written to.
        """)
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let info = try Self.info(of: desk.store)
      guard !json else { return desk.say(json: info.json(in: desk.language)) }
      guard info.exists else {
        return desk.say(
          Phrase(zh: "\(info.path)：还没有数据，第一次操作时建立", en: "\(info.path): nothing yet; the first act makes it"))
      }
      let archives = info.archives.isEmpty ? "–" : info.archives.joined(separator: " ")
      let rows: [(Phrase, String)] = [
        (Phrase(zh: "数据文件", en: "file"), "\(info.path)  \(info.snapshotBytes.grouped) B"),
        (Phrase(zh: "格式", en: "format"), "\(info.format)"),
        (Phrase(zh: "操作", en: "acts"), "\(info.sequence)"),
        (Phrase(zh: "日志", en: "journal"), "\(info.generation)  \(info.journalBytes.grouped) B"),
        (Phrase(zh: "未折入文件", en: "not in the file yet"), "\(info.transactionsSinceSnapshot)"),
        (Phrase(zh: "归档", en: "archives"), archives),
        (Phrase(zh: "写入", en: "writing"), desk.words(info.writing)),
      ]
      desk.say(rows: rows)
      for notice in info.notices { desk.say(notice.words) }
      for damage in info.damages { desk.say(damage.words) }
      for (name, words) in info.evidence { desk.say(Phrase(both: "\(info.path).d/\(name):").followed(by: words)) }
    }

    /// Whether it can be written to shows only when it is opened for that, which makes nothing where a store is.
    private static func info(of store: ShowroomStore) throws(StoreError) -> StoreInfo {
      var open = try store.open(.readOnly)
      if try !open.info().folder.isEmpty { open = try store.open(.readWrite) }
      try open.inspect()
      return try open.info()
    }
  }
}

extension StoreInfo {
  /// Files kept because something was cut off, replaced or edited, and what each of them is.
  fileprivate var evidence: [(name: String, words: Phrase)] {
    folder.compactMap { item in
      let kinds: [(String, Phrase)] = [
        ("damaged.", Phrase(zh: "损坏的数据文件，已换成前一版", en: "a damaged file that its last version has replaced")),
        ("edited.", Phrase(zh: "手工改过的数据文件，改动已采用", en: "the file as it was edited by hand; the edit was taken in")),
        ("torn.", Phrase(zh: "日志末尾没写完、已截掉的内容", en: "the end of a journal, cut off because it was not whole")),
      ]
      return kinds.first { item.name.hasPrefix($0.0) }.map { (item.name, $0.1) }
    }
  }

  /// Whether there is anything on the disk.
  fileprivate var exists: Bool { snapshotBytes > 0 || journalBytes > 0 }

  /// Whether it can be written to, by this user at this moment, in words.
  fileprivate var writing: Phrase {
    switch access {
    case .readWrite, .readOnly(.asked): Phrase(zh: "可以", en: "possible")
    case .readOnly(let reason): Phrase(zh: "只读：\(reason.words.zh)", en: "reading only: \(reason.words.en)")
    }
  }

  fileprivate func json(in language: Language) -> PropertyList {
    var why: String?
    if case .readOnly(let reason) = access, reason != .asked { why = reason.words[language] }
    return [
      "path": .string(path), "exists": .boolean(exists), "format": PropertyList(format), "acts": PropertyList(sequence),
      "journal": PropertyList(Int(generation)), "fileBytes": PropertyList(snapshotBytes),
      "journalBytes": PropertyList(journalBytes), "notInFile": PropertyList(transactionsSinceSnapshot),
      "archives": .array(archives.map { .string($0) }), "writable": .boolean(why == nil),
      "why": PropertyList(optional: why.map { .string($0) }),
      "notices": .array(notices.map { .string($0.words[language]) }),
      "evidence": .array(evidence.map { ["name": .string($0.name), "what": .string($0.words[language])] }),
      "folder": .array(folder.map { ["name": .string($0.name), "size": PropertyList($0.size)] }),
    ]
  }
}
