import ArgumentParser
import Journal
import Supervision

/// `showroom store compact`: fold, archive and drop now what would be in the course of things.
struct CompactCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact", abstract: "Fold everything into the file, archive closed months, thin the backups.",
    discussion: """
      All of this happens by itself as the store is used; nothing that is evidence is removed. What reports and searches \
      keep beside the store goes too; the next one makes it anew.

      JSON: {before, after}, bytes of disk that the store takes.
      """)
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    desk.noteAbsence()
    guard desk.store.exists else {
      return desk.say(Phrase(zh: "\(desk.store.path)：还没有数据", en: "\(desk.store.path): nothing yet"))
    }
    let open = try desk.store.open(.readWrite)
    defer { desk.note(open) }
    let before = try open.diskUse()
    try open.compact()
    DerivedFiles.drop(besideStore: open.path)
    let after = try open.diskUse()
    guard !json else { return desk.say(json: ["before": PropertyList(before), "after": PropertyList(after)]) }
    desk.say(
      Phrase(
        zh: "整理完毕：原占 \(before.grouped) 字节，现占 \(after.grouped) 字节",
        en: "compacted: took \(before.grouped) bytes of disk, takes \(after.grouped) now"))
  }
}
