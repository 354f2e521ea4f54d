import ArgumentParser
import Journal
import Supervision

/// `showroom export --all FILE`: the whole store as one property list.
struct ExportWhole: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "The whole store as one property list of values.",
    discussion: """
      Which store it is, every act with its number, the states where the log begins or begins afresh, and how everything \
      stands; `showroom import --all` makes a store of it again.
      """, shouldDisplay: false)
  @Flag(help: "The whole store.") var all = false
  @Option(help: ArgumentHelp("binary, xml or json; json is for reading only.", valueName: "binary|xml|json"))
  var format = "binary"
  @Argument(help: "The file to write.") var file: String?
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard all, let file else {
      throw UsageError(
        zh: "请写明导出什么：staff、roster、tally、complaints 加文件名，或 --all 文件名",
        en: "say what to export: staff, roster, tally or complaints and a file, or --all and a file")
    }
    guard let format = Store<Showroom>.ExportFormat(rawValue: format) else {
      throw UsageError(
        zh: "--format \(format)：只有 binary、xml 和 json", en: "--format \(format): there are binary, xml and json")
    }
    let open = try desk.store.open(.readOnly)
    defer { desk.note(open) }
    try OutputFile(path: file).write(sparing: desk.store) { write in try open.export(format, write) }
    // On the standard output stands the store and nothing else.
    guard file != "-" else { return }
    desk.say(
      Phrase(zh: "已导出 \(open.sequence) 笔操作到 \(file)", en: "exported \(open.sequence) acts to \(file)"))
  }
}
