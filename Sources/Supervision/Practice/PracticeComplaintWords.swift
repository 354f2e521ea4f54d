/// What customers of the practice day complain about, and what is done about it.
struct PracticeGrievance {
  let customer: String
  let phone: String
  let kind: ComplaintKindID
  let department: DepartmentID
  let owner: String
  let facts: String
  let wish: String
  let plan: String
  var grade = ComplaintGrade.ordinary

  /// What it turns out to come from; what is of one kind comes from the same.
  var judgement: ComplaintJudgement {
    let (cause, prevention) =
      switch kind {
      case "contract": ("交付信息没有主动告知", "延期当天由顾问致电客户，主管抽查")
      case "repair": ("返修未路试", "返修车辆交车前必须路试")
      case "service": ("等候无人告知进度", "超过预约 20 分钟必须告知")
      case "sales": ("口头承诺没有写入合同", "承诺一律写入合同附件")
      case "parts": ("订货到货无人跟踪", "到货日期每日核对")
      case "surroundings": ("休息区巡查遗漏", "巡查加一轮")
      default: ("交车检查不全", "交车前逐项检查并签字")
      }
    return ComplaintJudgement(cause: cause, prevention: prevention, evaluation: "处理及时，客户认可")
  }

  var details: ComplaintDetails {
    ComplaintDetails(customer: customer, phone: phone, kind: kind, grade: grade, facts: facts, wish: wish)
  }

  static let all: [PracticeGrievance] = [
    PracticeGrievance(
      customer: "周女士", phone: "13818204471", kind: "contract", department: "sales", owner: "沈国强",
      facts: "合同写明 20 日交车，现在说船期延误要等到月底，没有人主动联系。", wish: "给出确定的交车日期，并补偿代步费。",
      plan: "协调同色现车，26 日前交付，赠首保一次。", grade: .escalated),
    PracticeGrievance(
      customer: "黄先生", phone: "13901657723", kind: "repair", department: "after-sales", owner: "陆建平",
      facts: "刹车异响修了两次还响，今天早高峰又出现。", wish: "彻底修好，不再收工时费。",
      plan: "更换前刹车盘片，提供代步车，免工时费。", grade: .escalated),
    PracticeGrievance(
      customer: "Daniel Weber", phone: "+86 13661438890", kind: "service", department: "customer-care",
      owner: "Grace Tang", facts: "Booked the 40,000 km service for 17:00, waited until 18:40 and nobody said why.",
      wish: "An apology, and the next service to start on time.",
      plan: "Service manager calls to apologise; next service fast lane, car wash free."),
    PracticeGrievance(
      customer: "刘女士", phone: "13764510938", kind: "sales", department: "sales", owner: "沈国强",
      facts: "顾问微信里答应送脚垫和行车记录仪，提车时说没有这回事。", wish: "按聊天记录兑现赠品。",
      plan: "核对聊天记录属实，赠品本周六前安装。"),
    PracticeGrievance(
      customer: "田先生", phone: "15000712266", kind: "product", department: "after-sales", owner: "陆建平",
      facts: "新车中控黑屏三次，倒车影像用不了，才开了 800 公里。", wish: "升级系统，不行就换车机。",
      plan: "免费升级车机系统并路试，再出现则更换主机。"),
    PracticeGrievance(
      customer: "蒋女士", phone: "13524889015", kind: "parts", department: "parts", owner: "姚斌",
      facts: "后视镜订货三周没有到，打电话三次都说快了。", wish: "给出准确到货时间。",
      plan: "从苏州库调拨，周四到店安装，免安装费。"),
    PracticeGrievance(
      customer: "曹先生", phone: "13127905544", kind: "surroundings", department: "customer-care", owner: "唐颖",
      facts: "休息区空调不制冷，饮水机没有水，孩子等了一个小时。", wish: "改善休息区。",
      plan: "空调今日报修，饮水每小时巡查，电话致歉。"),
    PracticeGrievance(
      customer: "Sarah Lin", phone: "+86 18621557093", kind: "contract", department: "finance", owner: "Helen Qian",
      facts: "The invoice shows 3,000 yuan more than the signed quote, and the bank has already paid the loan out.",
      wish: "Money back within this week.", plan: "Invoice reversed and issued anew; 3,000 yuan refunded by Wednesday."),
    PracticeGrievance(
      customer: "许先生", phone: "13636402187", kind: "sales", department: "sales", owner: "沈国强",
      facts: "约好上午十点试驾，到店说试驾车被开去外展了，白跑一趟。", wish: "重新安排，专人接待。",
      plan: "周末上门试驾，赠礼品一份。"),
    PracticeGrievance(
      customer: "尉迟女士", phone: "13916083352", kind: "product", department: "after-sales", owner: "陆建平",
      facts: "高速上仪表报故障灯，动力突然下降，车上有老人小孩，非常害怕。", wish: "查清原因，给书面说明。",
      plan: "拖车回店检测，出具书面报告，期间提供代步车。", grade: .grave),
    PracticeGrievance(
      customer: "邓先生", phone: "13795318846", kind: "repair", department: "after-sales", owner: "陆建平",
      facts: "补漆有色差，右后门阳光下很明显。", wish: "重新喷漆。", plan: "安排返工，三天交车，送打蜡。"),
    PracticeGrievance(
      customer: "韩女士", phone: "15821640097", kind: "service", department: "customer-care", owner: "唐颖",
      facts: "保养后座椅上有油渍，洗车也没有洗干净。", wish: "清洗内饰。", plan: "上门取车做内饰清洗，当天送回。"),
  ]
}
