/**
 * Provinces of China and its larger cities, with which registered names of firms begin, in simplified characters.
 *
 * Source: the administrative divisions of the People's Republic of China (GB/T 2260), as far as provinces, their capitals and cities of
 * more than about four million people go.
 */
export const CHINESE_PLACES =
  '北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 ' +
  '石家庄 太原 呼和浩特 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 台北 ' +
  '深圳 苏州 无锡 常州 南通 徐州 扬州 盐城 镇江 泰州 宁波 温州 嘉兴 绍兴 金华 台州 湖州 义乌 厦门 泉州 漳州 青岛 烟台 潍坊 临沂 济宁 淄博 威海 东莞 佛山 珠海 中山 惠州 汕头 江门 湛江 ' +
  '大连 鞍山 大庆 唐山 保定 邯郸 廊坊 沧州 洛阳 南阳 襄阳 宜昌 株洲 衡阳 岳阳 赣州 九江 芜湖 阜阳 绵阳 遵义 桂林 柳州 三亚 昆山 包头 咸阳';
