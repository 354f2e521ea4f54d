import ArgumentParser
import Journal
import Supervision

/// `showroom store …`: the store itself.
struct StoreCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Look after the store: check and mend it, back it up and bring it back, print all of it.",
    subcommands: [
      Info.self, BeginCommand.self, CheckCommand.self, CompactCommand.self, DumpCommand.self, BackupCommand.self,
      BackupsCommand.self,
      RestoreCommand.self,
    ], defaultSubcommand: Info.self)

  struct Info: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Where the store lies, how much is in it, and whether it can be written to.",
      discussion: """
        JSON: an object {path, exists, format, acts, journal, fileBytes, journalBytes, notInFile, archives, writable, why, \
        notices, evidence, identity, days, backups, reserve, diskLeft, network, folder}; folder is an array of {name, size}, evidence of {name, what}, why is null when it can \
        be written to.
        """)
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      desk.noteAbsence()
      let open = try Self.open(desk.store)
      let info = try open.info()
      let more = try More(open)
      guard !json else { return desk.say(json: info.json(more, in: desk.language)) }
      guard info.exists else {
        return desk.say(
          Phrase(zh: "\(info.path)：还没有数据，第一次操作时建立", en: "\(info.path): nothing yet; the first act makes it"))
      }
      desk.say(
        rows: info.rows + more.rows(in: desk.language) + [(Phrase(zh: "写入", en: "writing"), desk.words(info.writing))])
      if let volume = more.volume, volume.isScarce { desk.say(volume.scarceWords) }
      if more.volume?.isNetwork ?? false { desk.say(Volume.networkWords) }
      for notice in info.notices { desk.say(notice.words) }
      for damage in info.damages { desk.say(damage.words) }
      for (name, words) in info.evidence { desk.say(Phrase(both: "\(info.path).d/\(name):").followed(by: words)) }
    }

    /// Whether it can be written to shows only when it is opened for that, which makes nothing where a store is.
    private static func open(_ store: ShowroomStore) throws(StoreError) -> Store<Showroom> {
      var open = try store.open(.readOnly)
      if try !open.info().folder.isEmpty { open = try store.open(.readWrite) }
      try open.inspect()
      return open
    }
  }
}

/// What is told of a store beside its description.
private struct More {
  let identity: String?
  let days: [JournalDay]
  let backups: [StoreBackup]
  let reserve: Int
  let volume: Volume?

  init(_ store: Store<Showroom>) throws(StoreError) {
    identity = store.identity
    days = try store.days()
    backups = try store.backups()
    reserve = store.reserve
    volume = store.volume
  }

  func rows(in language: Language) -> [(Phrase, String)] {
    let kept = days.first.map { "\(days.count)  \($0) – \(days.last ?? $0)" } ?? "–"
    let evenings = backups.first.map { "\(backups.count)  \($0.day) – \(backups.last?.day ?? $0.day)" } ?? "–"
    return [
      (Phrase(zh: "保留的日子", en: "days kept"), kept),
      (Phrase(zh: "备份", en: "evenings kept"), evenings),
      (Phrase(zh: "预留", en: "kept ready"), "\(reserve.grouped) B"),
      (Phrase(zh: "磁盘剩余", en: "left on disk"), volume.map { "\(($0.left >> 20).grouped) MiB" } ?? "–"),
      (Phrase(zh: "标识", en: "identity"), identity ?? "–"),
    ]
  }
}

extension StoreInfo {
  /// Files kept because something was cut off, replaced or edited, and what each of them is.
  fileprivate var evidence: [(name: String, words: Phrase)] {
    folder.compactMap { item in Evidence(item.name).map { (item.name, $0.words) } }
  }

  /// Whether there is anything on the disk.
  var exists: Bool { snapshotBytes > 0 || journalBytes > 0 }

  /// Whether it can be written to, by this user at this moment, in words.
  var writing: Phrase {
    switch access {
    case .readWrite, .readOnly(.asked): Phrase(zh: "可以", en: "possible")
    case .readOnly(let reason): Phrase(zh: "只读：\(reason.words.zh)", en: "reading only: \(reason.words.en)")
    }
  }

  var rows: [(Phrase, String)] {
    [
      (Phrase(zh: "数据文件", en: "file"), "\(path)  \(snapshotBytes.grouped) B"),
      (Phrase(zh: "格式", en: "format"), "\(format)"),
      (Phrase(zh: "操作", en: "acts"), "\(sequence)"),
      (Phrase(zh: "日志", en: "journal"), "\(generation)  \(journalBytes.grouped) B"),
      (Phrase(zh: "未折入文件", en: "not in the file yet"), "\(transactionsSinceSnapshot)"),
      (Phrase(zh: "归档", en: "archives"), archives.isEmpty ? "–" : archives.joined(separator: " ")),
    ]
  }

  fileprivate func json(_ more: More, in language: Language) -> PropertyList {
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
      "identity": PropertyList(optional: more.identity.map { .string($0) }),
      "days": .array(more.days.map { .string($0.description) }),
      "backups": .array(more.backups.map { .string($0.day.description) }), "reserve": PropertyList(more.reserve),
      "diskLeft": PropertyList(optional: more.volume.map { PropertyList($0.left) }),
      "network": .boolean(more.volume?.isNetwork ?? false),
      "folder": .array(folder.map { ["name": .string($0.name), "size": PropertyList($0.size)] }),
    ]
  }
}
