import ArgumentParser
import Glibc
import Journal
import Supervision

/// `showroom store backup FILE`: the whole store in one file.
struct BackupCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the whole store into one file, for another disk.",
    discussion: """
      Evenings are kept beside the store by themselves (`showroom store backups`); this is for when the disk is lost. \
      Without FILE it is made in the present folder, named after the store and the day.
      """)
  @Argument(help: "The file to write.") var file: String?
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard desk.store.exists else {
      throw UsageError(zh: "\(desk.store.path)：还没有数据可备份", en: "\(desk.store.path): there is nothing yet to back up")
    }
    let open = try desk.store.open(.readWrite)
    defer { desk.note(open) }
    let name = open.path.split(separator: "/").last.map(String.init) ?? "showroom.plist"
    let path = file ?? "\(name).\(desk.now.day.iso).backup"
    guard !open.isPart(path) else {
      throw UsageError(
        zh: "\(path) 是数据本身的文件，请换个地方", en: "\(path) is the store's own; name a file somewhere else")
    }
    guard isFileOrNew(path) else {
      throw UsageError(
        zh: "\(path) 不是普通文件；请写文件名，要输出到管道可用 showroom export --all -",
        en: "\(path) is no plain file; name one, or send `showroom export --all -` through a pipe")
    }
    let size: Int
    do throws(StoreError) {
      size = try open.copyWhole(to: path)
    } catch {
      guard case .file(let failure) = error else { throw error }
      let words = failure.words
      throw UsageError(zh: "备份写不了：\(words.zh)", en: "the backup cannot be written: \(words.en)")
    }
    desk.say(
      Phrase(
        zh: "已备份到 \(path)，\(size.grouped) 字节；用 showroom store restore \(path) 恢复",
        en: "backed up to \(path), \(size.grouped) bytes; `showroom store restore \(path)` brings it back"))
  }
}

extension BackupCommand {
  private func isFileOrNew(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && (stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG)
  }
}

/// `showroom store backups`: the evenings kept.
struct BackupsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "backups", abstract: "List the evenings kept: 7 days, 4 weeks, 12 months.",
    discussion: "JSON: an array of {day, path, bytes}.")
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let open = try desk.store.open(.readOnly)
    defer { desk.note(open) }
    let backups = try open.backups()
    guard !json else {
      return desk.say(
        json: .array(
          backups.map {
            ["day": .string($0.day.description), "path": .string($0.path), "bytes": PropertyList($0.size)]
          }))
    }
    guard !backups.isEmpty else {
      return desk.say(
        Phrase(zh: "还没有备份；每天结束后自动留一份", en: "no evening is kept yet; each is, once the next day has begun"))
    }
    for backup in backups { desk.say("\(backup.day)  \(backup.size.grouped) B  \(backup.path)") }
    desk.say(
      Phrase(
        zh: "用 showroom store restore 日期 恢复", en: "`showroom store restore DAY` puts one back; nothing is lost by it"))
  }
}

/// `showroom store restore DAY|FILE`: an evening, or a whole store, put back.
struct RestoreCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put back an evening that was kept, or a whole store from its backup file.",
    discussion: """
      With a day, such as 2026-11-22, everything stands as it did that evening. The log stays, and so does the present \
      file, under a name that is said: restore with that name takes it back. Nothing is lost by it.

      With a file of `store backup` the whole store is put in place. Where one is already, --replace moves that one \
      aside first, as a whole.
      """)
  @Argument(help: "A day, a file kept beside the store, or a file of `store backup`.") var what: String
  @Flag(help: "Move the present store aside and put the file's in its place.") var replace = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    if let snapshot = try snapshot(at: desk) { return try restore(snapshot, at: desk) }
    guard access(what, F_OK) == 0 else {
      throw UsageError(
        zh: "没有 \(what) 的备份，也没有这个文件；showroom store backups 列出已有的",
        en: "there is no backup of \(what), nor such a file; `showroom store backups` lists what there is")
    }
    guard WholeStoreFile.isOne(what) else { return try restore(what, at: desk) }
    let aside = try given { () throws(StoreError) in try desk.store.install(what, replacing: replace) }
    desk.say(Phrase(zh: "已恢复到 \(desk.store.path)", en: "restored to \(desk.store.path)"))
    if let aside {
      desk.say(
        Phrase(
          zh: "原来的数据整个挪到了 \(aside)，可用 --store \(aside) 打开",
          en: "the store that was there is now \(aside), as a whole; --store \(aside) opens it"))
    }
  }

  /// The evening of a day, or a file kept beside the store, by its name.
  private func snapshot(at desk: Desk) throws -> String? {
    guard desk.store.exists, !what.contains("/") else { return nil }
    let open = try desk.store.open(.readOnly)
    if let day = JournalDay(what) {
      guard let backup = try open.backups().first(where: { $0.day == day }) else { return nil }
      return backup.path
    }
    let beside = open.path + ".d/" + what
    return Evidence(what) != nil && access(beside, F_OK) == 0 ? beside : nil
  }

  /// What the file that was named is not is no failure of the store.
  private func given<Result>(_ body: () throws(StoreError) -> Result) throws -> Result {
    do throws(StoreError) {
      return try body()
    } catch {
      throw UsageError(
        error, in: what,
        isNot: Phrase(
          zh: "不是可以恢复的备份；showroom store backups 列出已有的，export --all 的文件用 showroom import --all 导入",
          en: "is no backup; `showroom store backups` lists what there is, and what `export --all` wrote goes in by "
            + "`showroom import --all`")) ?? error
    }
  }

  private func restore(_ snapshot: String, at desk: Desk) throws {
    let open = try desk.store.open(.readWrite)
    defer { desk.note(open) }
    let kept = try given { () throws(StoreError) in try open.restore(from: snapshot) }
    DerivedFiles.drop(besideStore: open.path)
    try? open.close()
    let name = kept.split(separator: "/").last.map(String.init) ?? kept
    desk.say(
      Phrase(
        zh: "已恢复到 \(what)；恢复前的现状留存在 \(kept)，用 showroom store restore \(name) 退回",
        en: "everything stands as in \(what); how it stood before is kept in \(kept), and "
          + "`showroom store restore \(name)` goes back to it"))
  }
}
